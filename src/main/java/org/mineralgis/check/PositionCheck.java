package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.OutsideAreaException;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;

/**
 * Brings the positions of a dataset to WGS 84 and to its one type, in this order: finite numbers, type, plausible
 * place, validity, datum step, validity again. What it returns for a record with errors must not be stored.
 */
final class PositionCheck {

    private final GeometryType type;
    private final CoordinateOperation operation;

    PositionCheck(Dataset dataset) {
        this.type = dataset.schema().geometryType();
        this.operation = CoordinateOperations.toWgs84(dataset.crs());
    }

    /** @param shift measures what the datum step did */
    Position check(@Nullable Geometry source, DatumShift shift, RecordFindings findings) {
        if (source == null || source.isEmpty()) {
            findings.add(Rule.G19, "源文件没有给出位置", "the source gives no position");
            return Position.UNKNOWN;
        }
        if (!finite(source)) {
            findings.add(Rule.G20, "坐标中有非有限数", "a coordinate is not a finite number");
            return Position.UNKNOWN;
        }
        Geometry flat = Unification.flat(source);
        Optional<Geometry> unified = Unification.unify(flat, type);
        if (unified.isEmpty()) {
            String found = source.getGeometryType();
            findings.add(
                    Rule.G18,
                    null,
                    new LocalizedText(
                            "几何类型为 " + found + "，应为 " + type.key(),
                            "the geometry is a " + found + "; expected " + type.key()),
                    Clue.found(found).expecting(type.key()));
            return Position.UNKNOWN;
        }
        return convert(flat, unified.get(), shift, findings);
    }

    private Position convert(Geometry original, Geometry unified, DatumShift shift, RecordFindings findings) {
        // Before the datum step, which would only say that swapped coordinates are outside its area.
        if (!Region.accepts(unified, findings)) {
            return Position.UNKNOWN;
        }
        List<String> steps = new ArrayList<>();
        // In the source's own system first: a ring that touches itself there in the middle of an edge may miss itself
        // by
        // a millimetre once converted, and its fault would go unnoticed.
        Optional<Geometry> current = repair(unified, steps, this::toWgs84, findings);
        if (current.isPresent() && !operation.identity()) {
            current = convert(current.get(), steps, shift, findings)
                    .flatMap(moved -> repair(moved, steps, place -> place, findings));
        }
        if (current.isEmpty()) {
            return Position.UNKNOWN;
        }
        boolean changed = !current.get().equalsExact(unified);
        return new Position(current.get(), steps, changed ? original : null);
    }

    private Optional<Geometry> repair(
            Geometry geometry, List<String> steps, UnaryOperator<Coordinate> toWgs84, RecordFindings findings) {
        Optional<Geometry> mended = Repair.repair(geometry, type, toWgs84, findings);
        if (mended.isPresent() && mended.get() != geometry) {
            steps.add(Repair.STEP);
        }
        return mended;
    }

    private Optional<Geometry> convert(Geometry source, List<String> steps, DatumShift shift, RecordFindings findings) {
        try {
            Geometry moved = operation.apply(source);
            steps.add(operation.id());
            shift.add(source, moved);
            return Optional.of(moved);
        } catch (OutsideAreaException refused) {
            String place = Shown.position(new Coordinate(refused.longitude(), refused.latitude()));
            findings.add(
                    Rule.G21,
                    "坐标 " + place + " 超出“" + operation.title().zh() + "”的适用范围",
                    place + " lies outside the area of \"" + operation.title().en() + "\"");
            return Optional.empty();
        }
    }

    /** Where a fault of the source is on the ground; as the source has it when there is no answer. */
    private Coordinate toWgs84(Coordinate place) {
        try {
            return operation.apply(Unification.point(place)).getCoordinate();
        } catch (OutsideAreaException refused) {
            // The same refusal follows for the whole geometry, as a finding.
            return place;
        }
    }

    CoordinateOperation operation() {
        return operation;
    }

    private static boolean finite(Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!Double.isFinite(vertex.x) || !Double.isFinite(vertex.y)) {
                return false;
            }
        }
        return true;
    }
}
