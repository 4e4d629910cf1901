package org.mineralgis.format;

import java.awt.Color;
import java.util.Locale;

/**
 * A colour by which kinds of records are told apart: hues at equal distance by the golden angle, so that neighbours in a list
 * differ most; grey for the last, which is the rest.
 */
record KindColour(int red, int green, int blue) {

    private static final float GOLDEN_ANGLE = 0.381966f;
    private static final KindColour REST = new KindColour(0x70, 0x70, 0x70);
    private static final KindColour ONLY = new KindColour(0xC4, 0x62, 0x2D);

    /** The colour of a kind among {@code count}. */
    static KindColour of(int index, int count) {
        if (index == count - 1) {
            return count == 1 ? ONLY : REST;
        }
        Color colour = Color.getHSBColor(index * GOLDEN_ANGLE % 1, 0.7f, 0.8f);
        return new KindColour(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    /** Eight hexadecimal digits in the order of KML: alpha, blue, green, red. */
    String kml(int alpha) {
        return String.format(Locale.ROOT, "%02x%02x%02x%02x", alpha, blue, green, red);
    }

    /** One of the 24 full colours of AutoCAD's index (10, 20, to 240 around the circle of hues); 8 is grey. */
    int autocad() {
        float[] hsb = Color.RGBtoHSB(red, green, blue, null);
        return hsb[1] == 0 ? 8 : 10 + 10 * (Math.round(hsb[0] * 24) % 24);
    }
}
