package org.mineralgis.check;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;

/**
 * Mends invalid geometry by the structure of its rings (JTS GeometryFixer: shells give area, holes take it away,
 * collapsed parts vanish) and says where the fault was and what the mending cost.
 */
final class Repair {

    /** The step that a mended record's lineage names. */
    static final String STEP = "repair-structure@1";

    private Repair() {}

    /**
     * {@code geometry} itself when it is valid, mended otherwise; empty, and an error, when nothing is left.
     *
     * @param toWgs84 brings the place of the fault, and areas before and after, to WGS 84
     */
    static Optional<Geometry> repair(
            Geometry geometry, GeometryType type, UnaryOperator<Geometry> toWgs84, RecordFindings findings) {
        if (geometry instanceof Point || SimpleRing.proves(geometry)) {
            return Optional.of(geometry);
        }
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault == null) {
            return Optional.of(geometry);
        }
        String place = Shown.position(
                toWgs84.apply(Unification.point(fault.getCoordinate())).getCoordinate());
        LocalizedText kind = kind(fault.getErrorType());
        String zh = kind.zh() + "，位于 " + place + "（WGS 84）";
        String en = kind.en() + " at " + place + " (WGS 84)";
        Optional<Geometry> mended = Unification.unify(GeometryFixer.fix(geometry), type);
        if (mended.isEmpty()) {
            findings.add(Rule.G17, zh, en);
            return mended;
        }
        LocalizedText cost = cost(geometry, mended.get(), type, toWgs84);
        findings.add(Rule.G10, zh + "；已修复" + cost.zh(), en + "; repaired" + cost.en());
        return mended;
    }

    private static LocalizedText cost(
            Geometry before, Geometry after, GeometryType type, UnaryOperator<Geometry> toWgs84) {
        if (type != GeometryType.MULTI_POLYGON) {
            return new LocalizedText("", "");
        }
        double squareKilometres = (Ground.area(toWgs84.apply(after)) - Ground.area(toWgs84.apply(before))) / 1e6;
        if (Math.abs(squareKilometres) < 0.0001) {
            return new LocalizedText("，椭球面积变化小于 0.0001 km²", ", area on the ellipsoid changed by less than 0.0001 km²");
        }
        String change = (squareKilometres < 0 ? "" : "+") + Shown.number(squareKilometres, 4) + " km²";
        return new LocalizedText("，椭球面积变化 " + change, ", area on the ellipsoid changed by " + change);
    }

    private static LocalizedText kind(int errorType) {
        return switch (errorType) {
            case TopologyValidationError.SELF_INTERSECTION -> new LocalizedText("边界自相交", "the border crosses itself");
            case TopologyValidationError.RING_SELF_INTERSECTION -> new LocalizedText("环自相接触", "a ring touches itself");
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                new LocalizedText("内洞在外环之外", "a hole lies outside its ring");
            case TopologyValidationError.NESTED_HOLES -> new LocalizedText("内洞套内洞", "a hole lies in a hole");
            case TopologyValidationError.NESTED_SHELLS -> new LocalizedText("面相互重叠", "one part lies in another");
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                new LocalizedText("面的内部被隔断", "the inside is cut apart");
            case TopologyValidationError.DUPLICATE_RINGS -> new LocalizedText("环重复", "a ring stands twice");
            case TopologyValidationError.TOO_FEW_POINTS ->
                new LocalizedText("不同的点太少", "there are too few different points");
            default -> new LocalizedText("几何无效", "the geometry is invalid");
        };
    }
}
