package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;

/**
 * Puts the suggestions of findings in place, in the cells of one record; one for a cell at a time, because the next may
 * have been made of what stood there before.
 */
final class RecordMending {

    /** The two numbers of a corner and what parts them. */
    private static final Pattern PAIR = Pattern.compile("([^,，;；]+)([,，])([^,，;；]+)");

    private final Dataset dataset;
    private final List<String> header;

    /**
     * One cell that was changed.
     *
     * @param column its header
     * @param rule whose suggestion it was
     */
    record Change(int row, String column, String rule, String before, String after) {}

    /** @param header as of {@link RecordCells} */
    RecordMending(Dataset dataset, List<String> header) {
        this.dataset = dataset;
        this.header = header;
    }

    /** Changes {@code cells} and tells what was changed. */
    List<Change> mend(RecordOutcome outcome, List<String> cells) {
        List<Change> changes = new ArrayList<>();
        for (Finding finding : outcome.findings()) {
            String suggestion = finding.detail().suggestion();
            if (suggestion == null || !finding.detail().canAutofix()) {
                continue;
            }
            if (finding.field() != null) {
                dataset.schema()
                        .findField(finding.field())
                        .ifPresent(field -> put(
                                field.mapping().property(),
                                value(field, finding, suggestion, cells),
                                finding,
                                cells,
                                changes));
            } else if (finding.rule().equals(Rule.G01.id())) {
                swap(outcome, finding, cells, changes);
            }
        }
        return changes;
    }

    private String value(Field field, Finding finding, String suggestion, List<String> cells) {
        String found = finding.detail().found();
        int index = header.indexOf(field.mapping().property());
        if (field.type() != FieldType.LIST || found == null || index < 0) {
            return suggestion;
        }
        List<String> items = new ArrayList<>(List.of(cells.get(index).split(";")));
        boolean item = items.stream().anyMatch(each -> each.strip().equals(found));
        items.replaceAll(each -> each.strip().equals(found) ? suggestion : each);
        return item ? String.join(";", items) : suggestion;
    }

    private void put(String column, String value, Finding finding, List<String> cells, List<Change> changes) {
        int index = header.indexOf(column);
        boolean changed = changes.stream().anyMatch(change -> change.column().equals(column));
        if (index >= 0 && !changed && !cells.get(index).equals(value)) {
            changes.add(new Change(finding.row(), column, finding.rule(), cells.get(index), value));
            cells.set(index, value);
        }
    }

    private void swap(RecordOutcome outcome, Finding finding, List<String> cells, List<Change> changes) {
        GeometrySource source = dataset.files().get(0).geometry();
        List<String> columns = source.properties();
        Geometry geometry = outcome.record().geometry();
        if (columns.size() == 2) {
            String first = cells.get(header.indexOf(columns.get(0)));
            String second = cells.get(header.indexOf(columns.get(1)));
            put(columns.get(0), second, finding, cells, changes);
            put(columns.get(1), first, finding, cells, changes);
        } else if (source instanceof GeometrySource.Corners corners) {
            String list = cells.get(header.indexOf(corners.property()));
            put(corners.property(), PAIR.matcher(list).replaceAll("$3$2$1"), finding, cells, changes);
        } else if (geometry != null) {
            String column = columns.isEmpty() ? RecordCells.GEOMETRY : columns.get(0);
            put(column, flipped(geometry), finding, cells, changes);
        }
    }

    private static String flipped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply((CoordinateFilter) RecordMending::flip);
        return new WKTWriter().write(copy);
    }

    private static void flip(Coordinate at) {
        double x = at.x;
        at.x = at.y;
        at.y = x;
    }
}
