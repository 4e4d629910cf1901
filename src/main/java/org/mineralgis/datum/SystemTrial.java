package org.mineralgis.datum;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;

/** Reads positions as one system in one order of axes, and counts those that come to lie in the region. */
final class SystemTrial {

    /** Systems with the zone before the easting: 3 degrees, then 6. */
    static final List<Crs> NUMBERED =
            List.of(Crs.EPSG_4513, Crs.EPSG_4514, Crs.EPSG_4515, Crs.EPSG_4491, Crs.EPSG_4492);
    /** Systems without; those of 6 degrees have the same meridians and would add nothing. */
    static final List<Crs> UNNUMBERED = List.of(Crs.EPSG_4534, Crs.EPSG_4535, Crs.EPSG_4536);

    private static final Map<Crs, CoordinateOperation> UNPROJECTIONS = new EnumMap<>(Crs.class);

    static {
        for (Crs crs : Crs.values()) {
            boolean tried = NUMBERED.contains(crs) || UNNUMBERED.contains(crs);
            crs.zone().filter(zone -> tried).ifPresent(zone -> UNPROJECTIONS.put(crs, Projections.inverse(crs, zone)));
        }
    }

    private final Crs crs;
    private final boolean swapped;
    private final @Nullable CoordinateOperation unprojection;
    private int inside;
    private @Nullable Coordinate example;

    SystemTrial(Crs crs, boolean swapped) {
        this.crs = crs;
        this.swapped = swapped;
        this.unprojection = UNPROJECTIONS.get(crs);
    }

    /** Whether a zone of this number is one of the region. */
    static boolean tries(ZonePrefix prefix) {
        return NUMBERED.stream()
                .anyMatch(crs -> crs.zone().map(GaussKruger::number).orElse(0) == prefix.number());
    }

    void add(Coordinate position) {
        Coordinate place = place(swapped ? new CoordinateXY(position.y, position.x) : position);
        if (place != null && ServedRegion.contains(place)) {
            inside++;
            example = example == null ? place : example;
        }
    }

    /** In degrees; null when the numbers cannot be of the system. */
    private @Nullable Coordinate place(Coordinate position) {
        if (unprojection == null) {
            return Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90
                    ? new CoordinateXY(position.x, position.y)
                    : null;
        }
        return unprojection.area().contains(position.x, position.y)
                ? unprojection.formula().apply(position)
                : null;
    }

    int inside() {
        return inside;
    }

    boolean unnumbered() {
        return UNNUMBERED.contains(crs);
    }

    boolean swapped() {
        return swapped;
    }

    /** @param total how many positions there were; one at least was inside */
    SystemReading reading(int total) {
        double share = (double) inside / total;
        Coordinate place = example;
        if (place == null) {
            throw new IllegalStateException("none of the positions lies in the region");
        }
        return new SystemReading(crs, swapped, share, evidence(share, inside == total), place);
    }

    private LocalizedText evidence(double share, boolean all) {
        String percent = String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * share));
        LocalizedText what = crs.zone().map(zone -> metres(zone, all)).orElseGet(this::degrees);
        return new LocalizedText(
                what.zh() + "，" + percent + " 落在区域内",
                what.en() + "; " + percent + " of the positions lie inside the region");
    }

    private LocalizedText degrees() {
        return swapped
                ? new LocalizedText("数字像经纬度，纬度在前", "the numbers look like degrees, latitude first")
                : new LocalizedText("数字像经纬度，经度在前", "the numbers look like degrees, longitude first");
    }

    private LocalizedText metres(GaussKruger zone, boolean all) {
        int meridian = zone.centralMeridian();
        int number = zone.number();
        String orderZh = swapped ? "，北坐标在前" : "";
        String orderEn = swapped ? ", the northing first" : "";
        if (unnumbered()) {
            return new LocalizedText(
                    "东坐标没有带号" + orderZh + "；按中央子午线 " + meridian + "°E",
                    "the eastings have no zone number" + orderEn + "; with the central meridian " + meridian + " E");
        }
        return new LocalizedText(
                (all ? "所有" : "部分") + "东坐标以 " + number + " 开头" + orderZh + "：第 " + number + " 带，中央子午线 " + meridian
                        + "°E",
                (all ? "every easting begins" : "eastings begin") + " with " + number + orderEn + ": zone " + number
                        + ", central meridian " + meridian + " E");
    }
}
