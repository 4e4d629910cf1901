package org.mineralgis.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Term;

/**
 * A field of a file that is a table: a field of the dataset, or one that tells where the position came from. All such files
 * have the same fields in the same order; items of a list are joined by {@code ;}, as source files have them.
 *
 * @param name as the dataset spells it
 * @param type {@link FieldType#LIST} for texts that were joined
 * @param title what people read
 * @param unit symbol; null for none
 * @param vocabulary the values that occur; empty for any
 * @param reading takes the value out of a record
 */
record TableField(
        String name,
        FieldType type,
        LocalizedText title,
        @Nullable String unit,
        List<Term> vocabulary,
        Function<Feature, @Nullable Object> reading) {

    /** The record's id, where no field is it; the dataset's fields; then what is known of the position. */
    static List<TableField> of(Dataset dataset) {
        List<TableField> fields = new ArrayList<>();
        if (dataset.schema().idField() == null) {
            fields.add(own("id", FieldType.TEXT, "记录编号", "Record id", Feature::id));
        }
        List<Field> declared = dataset.schema().fields();
        for (int index = 0; index < declared.size(); index++) {
            int place = index;
            Field field = declared.get(index);
            fields.add(new TableField(
                    field.name(),
                    field.type(),
                    field.title(),
                    field.unit(),
                    field.vocabulary(),
                    feature -> feature.values().get(place)));
        }
        fields.addAll(lineage());
        return renamed(fields, declared.size());
    }

    private static List<TableField> lineage() {
        return List.of(
                own("evidence", FieldType.TEXT, "证据类型", "Evidence", feature -> feature.lineage()
                        .evidence()
                        .word()),
                own("original_crs", FieldType.TEXT, "原坐标系", "System of the file", feature -> feature.lineage()
                        .originalCrs()),
                own(
                        "datum_steps",
                        FieldType.LIST,
                        "坐标转换步骤",
                        "Coordinate operations applied",
                        feature -> feature.lineage().datumSteps()),
                new TableField(
                        "datum_accuracy_m",
                        FieldType.NUMBER,
                        new LocalizedText("转换带来的误差", "Error that the operations may add"),
                        "m",
                        List.of(),
                        feature -> feature.lineage().datumAccuracyMeters()),
                own(
                        "original_coordinates",
                        FieldType.TEXT,
                        "文件中的坐标原文",
                        "Coordinates as the file has them",
                        feature -> feature.lineage().originalCoordinates()));
    }

    private static TableField own(
            String name, FieldType type, String zh, String en, Function<Feature, @Nullable Object> reading) {
        return new TableField(name, type, new LocalizedText(zh, en), null, List.of(), reading);
    }

    /** Fields of the dataset keep their names; ours give way to them. */
    private static List<TableField> renamed(List<TableField> fields, int declared) {
        int before = fields.size() - declared - lineage().size();
        Set<String> taken = new HashSet<>();
        fields.subList(before, before + declared).forEach(field -> taken.add(key(field.name)));
        List<TableField> renamed = new ArrayList<>();
        for (int index = 0; index < fields.size(); index++) {
            TableField field = fields.get(index);
            boolean ours = index < before || index >= before + declared;
            renamed.add(ours ? field.as(unused(field.name, taken)) : field);
        }
        return List.copyOf(renamed);
    }

    private TableField as(String other) {
        return new TableField(other, type, title, unit, vocabulary, reading);
    }

    /** {@code name}, or the same with a number behind it when it is in {@code taken}, to which it is added; case does not count. */
    static String unused(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(key(free)); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The value of {@code record}: a text, {@link Long}, {@link Double}, {@link Boolean} or date; null for none. */
    @Nullable
    Object value(Feature record) {
        Object value = reading.apply(record);
        if (value instanceof List<?> items) {
            return items.isEmpty()
                    ? null
                    : String.join(";", items.stream().map(String::valueOf).toList());
        }
        return value;
    }

    /** Both titles in one line, with the unit. */
    String label() {
        String both = title.zh().equals(title.en()) ? title.zh() : title.zh() + " / " + title.en();
        return unit == null ? both : both + " (" + unit + ")";
    }
}
