package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.LocalizedText;

/** What people call a coordinate reference system. */
final class CrsTitle {

    private static final int METERS_PER_ZONE = 1_000_000;
    /** Zones of 6 degrees have smaller numbers in China. */
    private static final int THREE_DEGREES_FROM = 24;

    private CrsTitle() {}

    /** Datum, zone and unit, without the code. */
    static LocalizedText of(Crs crs) {
        LocalizedText datum = of(crs.datum());
        return crs.zone().map(zone -> of(datum, zone)).orElseGet(() -> degrees(datum));
    }

    private static LocalizedText degrees(LocalizedText datum) {
        return text(datum.zh() + " 经纬度", datum.en() + ", longitude and latitude");
    }

    private static LocalizedText of(LocalizedText datum, GaussKruger zone) {
        int meridian = zone.centralMeridian();
        int number = zone.falseEasting() / METERS_PER_ZONE;
        if (number == 0) {
            return text(
                    datum.zh() + " 高斯-克吕格，中央经线 " + meridian + "°，东坐标不带带号",
                    datum.en() + ", Gauss-Krüger around " + meridian + "° E, eastings without zone number");
        }
        int width = number < THREE_DEGREES_FROM ? 6 : 3;
        return text(
                datum.zh() + " 高斯-克吕格 " + width + "° 第 " + number + " 带（中央经线 " + meridian + "°）",
                datum.en() + ", Gauss-Krüger " + width + "° zone " + number + " (" + meridian + "° E)");
    }

    /** The name of a datum. */
    static LocalizedText of(GeodeticDatum datum) {
        return switch (datum) {
            case WGS84 -> text("WGS 84", "WGS 84");
            case CGCS2000 -> text("2000 国家大地坐标系（CGCS2000）", "CGCS2000");
            case XIAN_1980 -> text("1980 西安坐标系", "Xian 1980");
            case BEIJING_1954 -> text("1954 北京坐标系", "Beijing 1954");
            case GCJ02 -> text("GCJ-02（高德、腾讯等网络地图）", "GCJ-02 (Chinese web maps)");
            case BD09 -> text("BD-09（百度地图）", "BD-09 (Baidu maps)");
        };
    }
}
