package org.mineralgis.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;

/** Outer rings of GeoJSON that do not run counter-clockwise (G11), as RFC 7946, section 3.1.6, wants them. */
final class RingDirectionRule implements RecordRule {

    private static final class Count {
        private int rings;
        private int clockwise;
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Boolean> geoJson = new HashMap<>();

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Geometry source = record.source().geometry();
        String path = record.source().file();
        if (source != null
                && record.geometry() != null
                && source.getDimension() == 2
                && geoJson.computeIfAbsent(path, any -> isGeoJson(record, path))) {
            Count count = counts.computeIfAbsent(path, any -> new Count());
            for (int index = 0; index < source.getNumGeometries(); index++) {
                if (source.getGeometryN(index) instanceof Polygon polygon && !polygon.isEmpty()) {
                    count.rings++;
                    count.clockwise +=
                            Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence()) ? 0 : 1;
                }
            }
        }
    }

    private static boolean isGeoJson(CheckedRecord record, String path) {
        return record.dataset().files().stream()
                .filter(file -> file.path().equals(path))
                .map(SourceFile::format)
                .anyMatch(SourceFormat.GEOJSON::equals);
    }

    @Override
    public void finish(FindingPlaces places) {
        counts.forEach((file, count) -> {
            if (count.clockwise > 0) {
                String share = count.clockwise + " / " + count.rings;
                places.at(file)
                        .add(
                                Rule.G11,
                                null,
                                new LocalizedText(
                                        "外环按顺时针书写：" + share + "；RFC 7946 要求逆时针",
                                        "outer rings that run clockwise: " + share
                                                + "; RFC 7946 wants counter-clockwise"),
                                Clue.found(share).expecting("counter-clockwise"));
            }
        });
    }
}
