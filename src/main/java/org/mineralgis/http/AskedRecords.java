package org.mineralgis.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.query.Selection;

/**
 * Which records the parameters of a request ask for: the same wherever records are selected.
 *
 * @param selection which
 * @param impossible whether the box lies outside of the world, so that nothing can match
 */
record AskedRecords(Selection selection, boolean impossible) {

    /**
     * Reads {@code bbox}, {@code bbox-crs}, {@code datetime}, {@code q}, {@code filter} with its companions, and the fields.
     *
     * @throws Problem for a value that a parameter cannot have
     */
    static AskedRecords of(Dataset dataset, Query query) {
        ServedCrs crs = CrsParameter.parse(query, "bbox-crs");
        BoxParameter box = BoxParameter.parse(query.find("bbox").orElse(null), crs);
        Selection selection = new Selection(
                box.box(),
                box.area(),
                query.find("datetime").flatMap(DatetimeParameter::parse).orElse(null),
                equalTo(dataset, query),
                query.find("q").filter(text -> !text.isEmpty()).orElse(null),
                FilterParameter.parse(dataset, query).orElse(null));
        return new AskedRecords(selection, box.outsideTheWorld());
    }

    /** A form sends its empty places too; they do not narrow. */
    private static Map<String, String> equalTo(Dataset dataset, Query query) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Field field : dataset.schema().fields()) {
            query.find(ItemsQuery.parameterOf(field))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> wanted.put(field.name(), text));
        }
        return wanted;
    }
}
