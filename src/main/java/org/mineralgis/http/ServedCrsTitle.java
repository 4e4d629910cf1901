package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import java.util.EnumSet;
import java.util.Set;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/** What people call the systems that records are served in, so that no two are called alike. */
final class ServedCrsTitle {

    private static final Set<ServedCrs> SIX_DEGREES =
            EnumSet.of(ServedCrs.EPSG_4491, ServedCrs.EPSG_4492, ServedCrs.EPSG_4502, ServedCrs.EPSG_4503);

    private ServedCrsTitle() {}

    /** Datum, zone and how eastings are written. */
    static LocalizedText of(ServedCrs served) {
        return served.crs()
                .map(crs -> crs.zone()
                        .map(zone -> zone(served, zone))
                        .orElseGet(() -> degrees(served, CrsTitle.of(crs.datum()))))
                .orElse(text("Web 墨卡托（网络地图）", "Web Mercator (web maps)"));
    }

    /** How wide the zone of a Gauss-Krüger system is. */
    static int zoneWidthDegrees(ServedCrs zone) {
        return SIX_DEGREES.contains(zone) ? 6 : 3;
    }

    private static LocalizedText degrees(ServedCrs served, LocalizedText datum) {
        return served.northFirst()
                ? text(datum.zh() + " 经纬度，纬度在前", datum.en() + ", degrees, latitude first")
                : text(datum.zh() + " 经纬度", datum.en() + ", longitude and latitude");
    }

    private static LocalizedText zone(ServedCrs served, GaussKruger zone) {
        int width = zoneWidthDegrees(served);
        int meridian = zone.centralMeridian();
        int number = width == 6 ? (meridian + 3) / 6 : meridian / 3;
        boolean numbered = zone.falseEasting() > 1_000_000;
        return text(
                "CGCS2000 " + width + "° 带第 " + number + " 带（" + meridian + "°E），东坐标" + (numbered ? "带带号" : "不带带号"),
                "CGCS2000 " + width + "° zone " + number + " (" + meridian + "° E), "
                        + (numbered ? "zone number in easting" : "easting without zone number"));
    }
}
