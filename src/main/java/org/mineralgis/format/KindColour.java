package org.mineralgis.format;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.MapSign;

/**
 * A colour by which kinds of records are told apart: that of the map where it tells kinds apart, else hues at equal distance
 * by the golden angle, so that neighbours in a list differ most, and grey for the last, which is the rest.
 */
record KindColour(int red, int green, int blue) {

    private static final float GOLDEN_ANGLE = 0.381966f;
    private static final KindColour REST = new KindColour(0x70, 0x70, 0x70);
    private static final KindColour ONLY = new KindColour(0xC4, 0x62, 0x2D);
    private static final double LINE_PIXELS = 2;
    private static final double FILL_OPACITY = 0.375;

    /** The colours of all kinds of a dataset, in their order. */
    static List<KindColour> list(FileContent content) {
        RecordKind kinds = RecordKind.of(content.dataset());
        int count = kinds.titles().size();
        List<KindColour> ofMap = new ArrayList<>();
        for (int index = 0; index < count && content.signs() != null; index++) {
            KindColour colour = strongest(content.signs().apply(kinds.example(index)));
            ofMap.add(colour == null ? REST : colour);
        }
        if (new HashSet<>(ofMap).size() > 1 || count == 1 && !ofMap.isEmpty()) {
            return ofMap;
        }
        List<KindColour> own = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            own.add(of(index, count));
        }
        return own;
    }

    private static @Nullable KindColour strongest(MapSign sign) {
        MapSign.Paint paint = sign.icon() != null ? sign.icon() : sign.line() != null ? sign.line() : sign.fill();
        return paint == null ? null : new KindColour(paint.red(), paint.green(), paint.blue());
    }

    private static KindColour of(int index, int count) {
        if (index == count - 1) {
            return count == 1 ? ONLY : REST;
        }
        Color colour = Color.getHSBColor(index * GOLDEN_ANGLE % 1, 0.7f, 0.8f);
        return new KindColour(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    /** Signs for records of which the map has none, by their kinds. */
    static Function<Feature, MapSign> signs(Dataset dataset) {
        RecordKind kinds = RecordKind.of(dataset);
        int count = kinds.titles().size();
        return feature -> of(kinds.indexOf(feature), count).sign();
    }

    private MapSign sign() {
        MapSign.Paint full = new MapSign.Paint(red, green, blue, 1);
        return new MapSign(full, full, LINE_PIXELS, new MapSign.Paint(red, green, blue, FILL_OPACITY));
    }

    /** One of the 24 full colours of AutoCAD's index (10, 20, to 240 around the circle of hues); 8 is grey. */
    int autocad() {
        float[] hsb = Color.RGBtoHSB(red, green, blue, null);
        return hsb[1] == 0 ? 8 : 10 + 10 * (Math.round(hsb[0] * 24) % 24);
    }
}
