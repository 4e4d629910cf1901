package org.mineralgis.source;

import java.util.List;
import java.util.SortedMap;
import org.mineralgis.model.Field;

/** Holds fields whose values name records of a dataset to that dataset being there. */
final class RecordReferences {

    private RecordReferences() {}

    /** @throws DatasetFileException about the first field that refers to a dataset whose records cannot be named */
    static void check(SortedMap<String, DatasetFolder.DatasetReading> readings) throws DatasetFileException {
        for (DatasetFolder.DatasetReading reading : readings.values()) {
            List<Field> fields = reading.dataset().schema().fields();
            for (int index = 0; index < fields.size(); index++) {
                String wanted = fields.get(index).references();
                if (wanted != null) {
                    check(readings, reading.document(), index, wanted);
                }
            }
        }
    }

    private static void check(
            SortedMap<String, DatasetFolder.DatasetReading> readings, YamlDocument document, int index, String wanted)
            throws DatasetFileException {
        String key = "fields[" + index + "].references is \"" + wanted + "\"";
        String place = "/fields/" + index + "/references";
        DatasetFolder.DatasetReading target = readings.get(wanted);
        if (target == null) {
            throw document.fault(place, key + "; expected one of " + String.join(", ", readings.keySet()));
        }
        if (target.dataset().schema().idField() == null) {
            throw document.fault(place, key + ", whose ids are row numbers; expected a dataset with an id_field");
        }
    }
}
