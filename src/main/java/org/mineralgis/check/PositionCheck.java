package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ConvertedGeometry;
import org.mineralgis.datum.CoordinateConversion;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;

/**
 * Brings the positions of a dataset to WGS 84 and to its one type, in this order: finite numbers, type, plausible
 * place, validity, datum step, validity again. What it returns for a record with errors must not be stored.
 */
final class PositionCheck {

    private final GeometryType type;
    private final CoordinateConversion conversion;
    private final PositionDiagnosis diagnosis;

    /** @param supplied an operator's own datum parameters */
    PositionCheck(Dataset dataset, KnownUnits units, List<DatumParameters> supplied) {
        this.type = dataset.schema().geometryType();
        this.conversion = CoordinateOperations.toWgs84(dataset.crs(), dataset.datum(), supplied);
        this.diagnosis = new PositionDiagnosis(dataset.crs(), units);
    }

    /** @param applied measures what the datum steps did */
    Position check(@Nullable Geometry source, AppliedConversions applied, RecordFindings findings) {
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
        return place(flat, unified.get(), applied, findings);
    }

    private Position place(Geometry original, Geometry unified, AppliedConversions applied, RecordFindings findings) {
        if (Region.placeholder(unified, findings)) {
            return Position.UNKNOWN;
        }
        try {
            Geometry geographic = conversion.toGeographic(unified);
            // Before the datum step, which would only say that swapped coordinates are outside its area.
            if (!Region.contains(geographic)) {
                if (!diagnosis.explain(unified, findings)) {
                    Region.outside(unified, geographic, findings);
                }
                return Position.UNKNOWN;
            }
            ConvertedGeometry converted = conversion.toWgs84(unified, geographic);
            Position placed = mended(unified, geographic, converted, applied, findings);
            return placed.isAt(unified) ? placed : placed.withOriginal(original);
        } catch (PositionRefusedException refused) {
            refuse(unified, refused, findings);
            return Position.UNKNOWN;
        }
    }

    private void refuse(Geometry unified, PositionRefusedException refused, RecordFindings findings) {
        boolean elsewhere = refused.kind() == PositionRefusedException.Kind.OUTSIDE_AREA;
        if (!elsewhere || !diagnosis.explain(unified, findings)) {
            findings.add(
                    elsewhere ? Rule.G21 : Rule.G06,
                    null,
                    refused.reason(),
                    Clue.found(RawNumbers.of(unified).toString()));
        }
    }

    /** {@code converted} if {@code unified}, of which it was made, is valid; otherwise the same of what is mended. */
    private Position mended(
            Geometry unified,
            Geometry geographic,
            ConvertedGeometry converted,
            AppliedConversions applied,
            RecordFindings findings)
            throws PositionRefusedException {
        List<String> steps = new ArrayList<>();
        // In the source's own system first: a ring that touches itself there in the middle of an edge
        // may miss itself by a millimetre once converted, and its fault would go unnoticed.
        Optional<Geometry> sound = repair(unified, steps, converted::alike, findings);
        if (sound.isEmpty()) {
            return Position.UNKNOWN;
        }
        boolean same = sound.get() == unified;
        Geometry before = same ? geographic : conversion.toGeographic(sound.get());
        ConvertedGeometry after = same ? converted : conversion.toWgs84(sound.get(), before);
        Optional<Geometry> current = Optional.of(after.geometry());
        if (!conversion.identity()) {
            steps.addAll(after.steps());
            applied.add(before, after);
            current = repair(after.geometry(), steps, place -> place, findings);
        }
        return current.map(geometry -> new Position(geometry, steps, after.accuracyMeters(), null))
                .orElse(Position.UNKNOWN);
    }

    private Optional<Geometry> repair(
            Geometry geometry, List<String> steps, UnaryOperator<Geometry> toWgs84, RecordFindings findings) {
        Optional<Geometry> mended = Repair.repair(geometry, type, toWgs84, findings);
        if (mended.isPresent() && mended.get() != geometry) {
            steps.add(Repair.STEP);
        }
        return mended;
    }

    private static boolean finite(Geometry geometry) {
        FiniteTest test = new FiniteTest();
        geometry.apply(test);
        return test.finite;
    }

    private static final class FiniteTest implements CoordinateFilter {

        private boolean finite = true;

        @Override
        public void filter(Coordinate position) {
            finite &= Double.isFinite(position.x) && Double.isFinite(position.y);
        }
    }
}
