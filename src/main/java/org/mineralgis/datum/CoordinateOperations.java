package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.datum.PositionRefusedException.Kind;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.LocalizedText;

/** The operations for each coordinate system that a source may be in. */
public final class CoordinateOperations {

    private static final LocalizedText CHECK_ZONE =
            new LocalizedText("请核对带号和坐标顺序（东坐标在前）", "check the zone and the order of the coordinates (east first)");
    private static final LocalizedText EXTRAPOLATE = new LocalizedText(
            "那里没有公开的转换参数：请在基准转换参数文件（--datum-parameters）中给出本地参数，或先用本地参数转换文件，或在 dataset.yaml 中声明 datum:"
                    + " {outside_area: extrapolate}，以 50 米精度保留",
            "no public operation leads from Beijing 1954 to WGS 84 there: supply local parameters in a file of datum"
                    + " parameters (--datum-parameters), convert the file with local parameters first, or declare datum:"
                    + " {outside_area: extrapolate} in dataset.yaml to keep it at an accuracy of 50 m");
    private static final LocalizedText SUPPLY = new LocalizedText(
            "请在基准转换参数文件（--datum-parameters）中给出本地参数，或先用本地参数转换文件",
            "supply local parameters in a file of datum parameters (--datum-parameters), or convert the file with local"
                    + " parameters first");
    private static final LocalizedText AS_WGS84 = new LocalizedText(
            "1980 西安坐标系没有公开的转换参数：请在基准转换参数文件（--datum-parameters）中给出本地参数，或先用本地参数转换文件，或在 dataset.yaml 中声明"
                    + " datum: {xian_1980: as_wgs84}，以 130 米精度保留",
            "no public operation leads from Xian 1980 to WGS 84: supply local parameters in a file of datum parameters"
                    + " (--datum-parameters), convert the file with local parameters first, or declare datum: {xian_1980:"
                    + " as_wgs84} in dataset.yaml to keep it at an accuracy of 130 m");

    private CoordinateOperations() {}

    /** The way from {@code crs} to WGS 84, in degrees, longitude first, by what is public. */
    public static CoordinateConversion toWgs84(Crs crs, DatumPolicy policy) {
        return toWgs84(crs, policy, List.of());
    }

    /**
     * The way from {@code crs} to WGS 84, in degrees, longitude first.
     *
     * @param supplied an operator's own parameters, of any datum: the first set whose area holds a whole geometry is used
     *     for it, before anything public; may be none
     */
    public static CoordinateConversion toWgs84(Crs crs, DatumPolicy policy, List<DatumParameters> supplied) {
        return new CoordinateConversion(
                unprojection(crs), shifts(crs, policy, OperatorShifts.from(crs.datum(), supplied)));
    }

    /**
     * The projection from degrees on the system's own datum, longitude first, to its metres, east first.
     *
     * @return empty when the system is not projected
     */
    public static Optional<CoordinateOperation> findProjection(Crs crs) {
        return crs.zone().map(zone -> Projections.forward(crs, zone));
    }

    private static @Nullable ConversionStage unprojection(Crs crs) {
        return crs.zone()
                .map(zone ->
                        new ConversionStage(List.of(Projections.inverse(crs, zone)), Kind.OUTSIDE_AREA, CHECK_ZONE))
                .orElse(null);
    }

    private static List<ConversionStage> shifts(Crs crs, DatumPolicy policy, List<CoordinateOperation> supplied) {
        return switch (crs.datum()) {
            case WGS84 -> List.of();
            case CGCS2000 -> List.of(ConversionStage.of(DatumShifts.CGCS2000));
            case XIAN_1980 -> List.of(xian1980(policy, supplied));
            case BEIJING_1954 -> List.of(beijing1954(policy, supplied));
            case GCJ02 -> List.of(ConversionStage.of(DatumShifts.GCJ02));
            case BD09 -> List.of(ConversionStage.of(DatumShifts.BD09), ConversionStage.of(DatumShifts.GCJ02));
        };
    }

    private static ConversionStage xian1980(DatumPolicy policy, List<CoordinateOperation> supplied) {
        List<CoordinateOperation> operations = new ArrayList<>(supplied);
        if (policy.xian1980AsWgs84()) {
            operations.add(DatumShifts.XIAN_1980);
        }
        return new ConversionStage(operations, Kind.NO_OPERATION, policy.xian1980AsWgs84() ? SUPPLY : AS_WGS84);
    }

    private static ConversionStage beijing1954(DatumPolicy policy, List<CoordinateOperation> supplied) {
        List<CoordinateOperation> operations = new ArrayList<>(supplied);
        operations.add(DatumShifts.BEIJING_1954);
        if (policy.extrapolate()) {
            operations.add(DatumShifts.BEIJING_1954_EXTRAPOLATED);
        }
        return new ConversionStage(operations, Kind.NO_OPERATION, policy.extrapolate() ? SUPPLY : EXTRAPOLATE);
    }
}
