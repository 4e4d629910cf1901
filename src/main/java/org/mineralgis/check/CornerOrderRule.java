package org.mineralgis.check;

import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;

/**
 * Lists of corners that do not run clockwise (G11), as the standard of the databases of mineral planning wants the field
 * {@code GDZB} written. The polygon has the corners in the order of the list.
 */
final class CornerOrderRule implements RecordRule {

    private final Map<String, String> properties;

    CornerOrderRule(Dataset dataset) {
        properties = dataset.files().stream()
                .filter(file -> file.geometry() instanceof GeometrySource.Corners)
                .collect(Collectors.toUnmodifiableMap(
                        SourceFile::path, file -> ((GeometrySource.Corners) file.geometry()).property()));
    }

    static boolean appliesTo(Dataset dataset) {
        return dataset.files().stream().anyMatch(file -> file.geometry() instanceof GeometrySource.Corners);
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        String property = properties.get(record.source().file());
        Geometry source = record.source().geometry();
        if (property != null
                && record.geometry() != null
                && source instanceof Polygon polygon
                && !polygon.isEmpty()
                && Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence())) {
            findings.add(
                    Rule.G11,
                    null,
                    new LocalizedText(
                            "列 " + Shown.quote(property) + " 的拐点按逆时针排列；规划数据库标准（GDZB）要求顺时针",
                            "the corners in " + Shown.quote(property)
                                    + " run counter-clockwise; the standard of planning databases (GDZB) wants clockwise"),
                    Clue.found("counter-clockwise").expecting("clockwise"));
        }
    }
}
