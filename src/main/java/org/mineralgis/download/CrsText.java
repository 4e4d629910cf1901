package org.mineralgis.download;

import java.util.Locale;
import java.util.Optional;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/** Coordinate systems in words. */
final class CrsText {

    private CrsText() {}

    /** Name, unit and digits of a system. */
    static LocalizedText of(ServedCrs crs) {
        if (crs == ServedCrs.EPSG_3857) {
            return new LocalizedText(
                    "EPSG:3857，Web 墨卡托，米（两位小数）；距离和面积不可量算",
                    "EPSG:3857, Web Mercator, metres (two decimals); not for measuring distances and areas");
        }
        Optional<GaussKruger> zone = crs.crs().flatMap(Crs::zone);
        if (zone.isPresent()) {
            return projected(crs, zone.get());
        }
        boolean wgs84 = crs != ServedCrs.EPSG_4490;
        String datum = wgs84 ? "WGS 84" : "CGCS2000";
        return new LocalizedText(
                crs.key() + "，" + datum + "，经纬度，度（七位小数）",
                crs.key() + ", " + datum + ", longitude and latitude in degrees (seven decimals)");
    }

    private static LocalizedText projected(ServedCrs crs, GaussKruger zone) {
        String meridian = zone.centralMeridian() + "°E";
        String zh = zone.numbered() ? "，横坐标前加带号 " + zone.number() : "，横坐标不加带号";
        String en = zone.numbered() ? ", easting with zone number " + zone.number() : ", easting without zone number";
        return new LocalizedText(
                crs.key() + "，CGCS2000 高斯-克吕格投影，中央子午线 " + meridian + zh + "，米（两位小数）",
                crs.key() + ", CGCS2000, Gauss-Krüger, central meridian " + meridian + en + ", metres (two decimals)");
    }

    /** What was done to positions on the way. */
    static LocalizedText steps(ServedCrs crs) {
        String zh = "每条记录由来源坐标系到 WGS 84 的步骤写在 datum_steps，参数与精度见本服务的 /operations。";
        String en =
                "The steps of each record from the system of its source to WGS 84 stand in datum_steps; their parameters"
                        + " and accuracy are at /operations of the service.";
        if (crs.crs().isPresent() && crs != ServedCrs.CRS84 && crs != ServedCrs.EPSG_4326) {
            zh += "由 WGS 84 到 CGCS2000 按相等处理（cgcs2000-equals-wgs84）" + (crs.geographic() ? "。" : "，再作高斯-克吕格投影。");
            en += " From there to CGCS2000 they are taken as equal (cgcs2000-equals-wgs84)"
                    + (crs.geographic() ? "." : " and projected by Gauss-Krüger.");
        }
        return new LocalizedText(zh, en);
    }

    /** A file in one zone that reaches into others. */
    static LocalizedText outsideTheZone(GaussKruger zone, double degrees) {
        String far = String.format(Locale.ROOT, "%.2f°", degrees);
        String meridian = zone.centralMeridian() + "°E";
        return new LocalizedText(
                "数据离中央子午线 " + meridian + " 最远 " + far + "，超出三度带范围（1.5°），长度变形随距离增大；按带分幅请用 crs=zones。",
                "Data lie up to " + far + " from the central meridian " + meridian
                        + ", outside of the 3-degree zone (1.5°):"
                        + " the farther, the more distances are off. crs=zones splits by zone.");
    }
}
