package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.LocalizedText;

/** The operations of the parameters that an operator supplies. Their values stay in the formula, which no text shows. */
final class OperatorShifts {

    private OperatorShifts() {}

    /** Those that lead from {@code datum}, in their order. */
    static List<CoordinateOperation> from(GeodeticDatum datum, List<DatumParameters> all) {
        return all.stream()
                .filter(parameters -> parameters.from() == datum)
                .map(OperatorShifts::operation)
                .toList();
    }

    private static CoordinateOperation operation(DatumParameters parameters) {
        return new CoordinateOperation(
                parameters.id(),
                parameters.version(),
                parameters.title(),
                DatumShifts.geographic(parameters.from()).key(),
                DatumShifts.geographic(parameters.to()).key(),
                withheld(parameters.shift()),
                area(parameters.area()),
                parameters.accuracyMeters(),
                new GeocentricFormula(
                        Ellipsoid.of(parameters.from()), Ellipsoid.of(parameters.to()), parameters.shift()));
    }

    private static List<OperationParameter> withheld(GeocentricShift shift) {
        List<OperationParameter> names = new ArrayList<>();
        for (String axis : List.of("X", "Y", "Z")) {
            names.add(new OperationParameter(axis + "-axis translation", null, "m", shift.source()));
        }
        if (shift.method().sevenParameters()) {
            for (String axis : List.of("X", "Y", "Z")) {
                names.add(new OperationParameter(axis + "-axis rotation", null, "arcsec", shift.source()));
            }
            names.add(new OperationParameter("scale difference", null, "ppm", shift.source()));
        }
        return names;
    }

    private static OperationArea area(BoundingBox box) {
        String east = degrees(box.west()) + "–" + degrees(box.east());
        String north = degrees(box.south()) + "–" + degrees(box.north());
        return new OperationArea(
                box.west(),
                box.south(),
                box.east(),
                box.north(),
                new LocalizedText(east + "°E，" + north + "°N", east + " E, " + north + " N"));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }
}
