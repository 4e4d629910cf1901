package org.mineralgis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * Positions that were announced or drawn schematically, of which neither the record nor the dataset's caveats say how they
 * came about (S03).
 */
final class PositionNoteRule implements RecordRule {

    private static final int ROWS_SHOWN = 5;

    private final Map<String, List<Integer>> rows = new LinkedHashMap<>();

    /** Whether a record of {@code dataset} may stand without a word. */
    static boolean appliesTo(Dataset dataset) {
        return dataset.metadata().caveats().isEmpty();
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Evidence evidence = evidence(record);
        boolean vague = evidence == Evidence.ANNOUNCED || evidence == Evidence.SCHEMATIC;
        if (vague && record.geometry() != null && !record.isWritten(FieldRole.POSITION_NOTE)) {
            rows.computeIfAbsent(record.source().file(), any -> new ArrayList<>())
                    .add(record.source().row());
        }
    }

    private static Evidence evidence(CheckedRecord record) {
        Dataset dataset = record.dataset();
        String field = dataset.schema().evidenceField();
        Object word =
                field == null ? null : record.values().get(dataset.schema().indexOf(field));
        return word == null
                ? dataset.evidence()
                : Evidence.find(word.toString()).orElse(dataset.evidence());
    }

    @Override
    public void finish(FindingPlaces places) {
        rows.forEach((file, all) -> {
            String some = all.stream().limit(ROWS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
            places.at(file)
                    .add(
                            Rule.S03,
                            null,
                            new LocalizedText(
                                    "公告或示意的位置没有说明来历：" + all.size() + " 条，如第 " + some + " 行",
                                    "announced or schematic positions without a word on how they came about: "
                                            + all.size() + ", such as rows " + some),
                            Clue.found(String.valueOf(all.size())));
        });
    }
}
