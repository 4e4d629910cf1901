package org.mineralgis.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;

/** Builds a record's area from the named areas of a dataset. */
final class AreaUnion {

    /** The step that a built record's lineage names. */
    static final String STEP = "union-of-areas@1";
    /** Square metres; below it a hole is a gap between rounded borders. The one true hole here has 1,930 km². */
    private static final double GAP_MAX = 1e6;

    private final AreaLookup areas;

    AreaUnion(AreaLookup areas) {
        this.areas = areas;
    }

    /** @param names parted by {@code ;}; null or blank when the source names no area */
    Position build(GeometrySource.UnionOf source, @Nullable String names, RecordFindings findings) {
        Set<String> wanted = names(names);
        if (wanted.isEmpty()) {
            findings.add(Rule.G19, "源文件没有列出区域", "the source names no area");
            return Position.UNKNOWN;
        }
        List<KnownArea> members = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (String name : wanted) {
            Optional<KnownArea> area = areas.find(source.dataset(), source.key(), name);
            area.ifPresentOrElse(members::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            String list = Shown.list(unknown);
            findings.add(
                    Rule.G23,
                    "在 " + source.dataset() + " 中找不到：" + list,
                    "not found in " + source.dataset() + ": " + list);
            return Position.UNKNOWN;
        }
        return union(members, findings);
    }

    private static Set<String> names(@Nullable String names) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names == null ? new String[0] : names.split(";")) {
            if (!name.isBlank()) {
                wanted.add(name.strip());
            }
        }
        return wanted;
    }

    private static Position union(List<KnownArea> members, RecordFindings findings) {
        Optional<Geometry> joined = Unification.unify(
                OverlayNGRobust.union(members.stream().map(KnownArea::geometry).toList()), GeometryType.MULTI_POLYGON);
        if (joined.isEmpty()) {
            findings.add(Rule.G18, "所列区域不是面", "the named areas are not polygons");
            return Position.UNKNOWN;
        }
        return new Position(withoutGaps(joined.get(), findings), List.of(STEP), accuracy(members), null);
    }

    /** That of the worst member; null when no member has one. */
    private static @Nullable Double accuracy(List<KnownArea> members) {
        return members.stream()
                .map(KnownArea::accuracyMeters)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
    }

    private static Geometry withoutGaps(Geometry joined, RecordFindings findings) {
        GeometryFactory factory = joined.getFactory();
        List<Polygon> parts = new ArrayList<>();
        int gaps = 0;
        double closed = 0;
        for (int index = 0; index < joined.getNumGeometries(); index++) {
            Polygon part = (Polygon) joined.getGeometryN(index);
            List<LinearRing> holes = new ArrayList<>();
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                LinearRing ring = part.getInteriorRingN(hole);
                double area = Ground.area(ring);
                if (area < GAP_MAX) {
                    gaps++;
                    closed += area;
                } else {
                    holes.add(ring);
                }
            }
            parts.add(factory.createPolygon(part.getExteriorRing(), holes.toArray(LinearRing[]::new)));
        }
        if (gaps > 0) {
            String size = Shown.number(closed, 0) + " m²";
            findings.add(Rule.G24, "已填缝隙 " + gaps + " 处，共 " + size, "gaps closed: " + gaps + ", " + size + " in all");
        }
        return gaps == 0 ? joined : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }
}
