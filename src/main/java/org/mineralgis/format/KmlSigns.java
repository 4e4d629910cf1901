package org.mineralgis.format;

import java.io.IOException;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.MapSign;

/**
 * The style of each record (OGC 07-147r2, clause 12), as the map draws it; where the map has no style, a colour for each kind of
 * record. The icon is a white dot that KML colours.
 */
final class KmlSigns {

    private static final String DOT = "http://maps.google.com/mapfiles/kml/shapes/shaded_dot.png";

    private final XmlOutput xml;
    private final Function<Feature, MapSign> signs;

    KmlSigns(XmlOutput xml, FileContent content) {
        this.xml = xml;
        Function<Feature, MapSign> ofMap = content.signs();
        this.signs = ofMap == null ? KindColour.signs(content.dataset()) : ofMap;
    }

    /** Writes the style of a record, which has a position. */
    void write(Feature feature) throws IOException {
        if (feature.geometry() == null) {
            return;
        }
        MapSign sign = signs.apply(feature);
        xml.open("Style");
        if (feature.geometry().getDimension() == 0) {
            icon(sign.icon());
        } else {
            line(sign);
        }
        if (feature.geometry().getDimension() == 2) {
            area(sign);
        }
        xml.close();
    }

    private void icon(MapSign.@Nullable Paint paint) throws IOException {
        xml.open("IconStyle");
        // A record that the map does not draw at this scale has a dot without colour.
        xml.element("color", paint == null ? null : colour(paint)).element("scale", "0.8");
        xml.open("Icon").element("href", DOT).close().close();
    }

    private void line(MapSign sign) throws IOException {
        if (sign.line() != null) {
            xml.open("LineStyle").element("color", colour(sign.line()));
            xml.element("width", Decimal.of(sign.lineWidthPixels())).close();
        }
    }

    private void area(MapSign sign) throws IOException {
        xml.open("PolyStyle");
        if (sign.fill() != null) {
            xml.element("color", colour(sign.fill()));
        }
        xml.element("fill", sign.fill() == null ? "0" : "1").element("outline", sign.line() == null ? "0" : "1");
        xml.close();
    }

    /** Eight hexadecimal digits: opacity, blue, green, red. */
    private static String colour(MapSign.Paint paint) {
        byte[] parts = {
            (byte) Math.round(paint.opacity() * 255), (byte) paint.blue(), (byte) paint.green(), (byte) paint.red()
        };
        return HexFormat.of().formatHex(parts);
    }
}
