package org.mineralgis.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceRecord;

/**
 * The cells of a record in a table: its own columns verbatim, then {@code geometry_wkt} where the geometry stood in the
 * file, and {@code other_properties} (JSON) where records may have properties that the first ones did not.
 */
final class RecordCells {

    /** Header of the geometry that stood in the file. */
    static final String GEOMETRY = "geometry_wkt";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> columns;
    private final Set<String> names;
    private final boolean geometry;
    private final boolean open;

    RecordCells(DatasetDraft draft) {
        SourceFile file = draft.dataset().files().get(0);
        this.columns = draft.columns();
        this.names = Set.copyOf(columns);
        this.geometry = file.geometry() instanceof GeometrySource.InFile;
        this.open = !file.format().tabular();
    }

    List<String> header() {
        List<String> header = new ArrayList<>(columns);
        if (geometry) {
            header.add(GEOMETRY);
        }
        if (open) {
            header.add("other_properties");
        }
        return header;
    }

    List<String> of(SourceRecord record) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            String value = record.attributes().get(column);
            cells.add(value == null ? "" : value);
        }
        if (geometry) {
            Geometry position = record.geometry();
            cells.add(position == null ? "" : new WKTWriter().write(position));
        }
        if (open) {
            cells.add(others(record));
        }
        return cells;
    }

    private String others(SourceRecord record) {
        ObjectNode others = JSON.createObjectNode();
        record.attributes().forEach((name, value) -> {
            if (!names.contains(name)) {
                others.put(name, value);
            }
        });
        return others.isEmpty() ? "" : others.toString();
    }
}
