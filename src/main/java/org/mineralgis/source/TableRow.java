package org.mineralgis.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Attributes;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/** Makes records of the rows of one table. */
final class TableRow {

    private final SourceFile spec;
    private final List<String> header;
    private final Attributes.Names names;
    private final CellGeometry geometry;

    /** @throws SourceException if the header is unfit or lacks what {@code dataset.yaml} says is in the file */
    TableRow(Path file, SourceFile spec, List<String> header) throws SourceException {
        this.spec = spec;
        this.header = List.copyOf(header);
        this.geometry = new CellGeometry(spec.geometry());
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isBlank() || !seen.add(name)) {
                throw new SourceException(
                        file, "header", OneLine.quote(name) + " is empty or stands twice; expected names of their own");
            }
        }
        for (String needed : spec.geometry().properties()) {
            if (!seen.contains(needed)) {
                throw new SourceException(
                        file, "header", OneLine.quote(needed) + " is not in it; dataset.yaml takes positions from it");
            }
        }
        this.names = new Attributes.Names(header);
    }

    /** @param consumer told of what no record is refused for */
    SourceRecord record(int number, List<? extends @Nullable String> cells, RecordConsumer consumer) {
        @Nullable String[] texts = new String[Math.min(header.size(), cells.size())];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = cells.get(index);
        }
        Map<String, @Nullable String> attributes = new Attributes(names, texts);
        if (cells.size() != header.size()) {
            SourceFault fault = new SourceFault(
                    SourceFault.Kind.STRUCTURE,
                    new LocalizedText(
                            "该行有 " + cells.size() + " 格，表头有 " + header.size() + " 格",
                            "the row has " + cells.size() + " cells, the header " + header.size()));
            return new SourceRecord(spec.path(), number, attributes, null, fault);
        }
        LocalizedText doubt = geometry.doubt(attributes);
        if (doubt != null) {
            consumer.notice(new SourceNotice(SourceNotice.Kind.CORNERS_CUT, number, doubt));
        }
        try {
            return new SourceRecord(spec.path(), number, attributes, geometry.build(attributes));
        } catch (MalformedGeometryException malformed) {
            return new SourceRecord(spec.path(), number, attributes, null, malformed.fault());
        }
    }

    /** How many cells a row has. */
    int width() {
        return header.size();
    }
}
