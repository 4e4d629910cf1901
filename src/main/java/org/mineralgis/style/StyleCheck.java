package org.mineralgis.style;

import org.mineralgis.model.Dataset;

/** Whether a style file fits the dataset that it draws. */
final class StyleCheck {

    private StyleCheck() {}

    /** Refuses fields that the dataset or its tiles do not have, and values that its fields cannot have. */
    static void check(StyleFile style, Dataset dataset) throws StyleFileException {
        for (FieldUse use : style.uses()) {
            if (!FieldLiteral.knows(dataset.schema(), use.field())) {
                throw new StyleFileException(
                        style.file(), use.line(), "the dataset " + dataset.id() + " has no field " + use.field());
            }
            if (!inTiles(dataset, use.field())) {
                throw new StyleFileException(
                        style.file(),
                        use.line(),
                        "the tiles of " + dataset.id() + " do not hold the field " + use.field()
                                + "; name it in tiles.fields of its dataset.yaml");
            }
            if (use.literal() != null) {
                checkLiteral(style, dataset, use, use.literal());
            }
        }
    }

    private static boolean inTiles(Dataset dataset, String field) {
        return dataset.schema().indexOf(field) < 0
                || dataset.tileFields().stream().anyMatch(each -> each.name().equals(field));
    }

    private static void checkLiteral(StyleFile style, Dataset dataset, FieldUse use, String literal)
            throws StyleFileException {
        try {
            FieldLiteral.of(dataset.schema(), use.field(), literal);
        } catch (IllegalArgumentException e) {
            throw new StyleFileException(
                    style.file(),
                    use.line(),
                    "the field " + use.field() + " of " + dataset.id() + " cannot have the value '" + literal + "'",
                    e);
        }
    }
}
