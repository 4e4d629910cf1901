package org.mineralgis.style;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Symbolizer;

/** Finds the pictures that styles need. */
final class SpriteMarks {

    private final Set<MarkIcon> marks = new LinkedHashSet<>();
    private final Set<HatchTile> tiles = new LinkedHashSet<>();

    private SpriteMarks() {}

    static Sprite of(Collection<StyleFile> styles) {
        SpriteMarks found = new SpriteMarks();
        styles.stream()
                .flatMap(file -> file.style().featureTypeStyles().stream())
                .flatMap(style -> style.rules().stream())
                .flatMap(rule -> rule.symbolizers().stream())
                .forEach(found::add);
        return new Sprite(found.marks, found.tiles);
    }

    private void add(Symbolizer symbolizer) {
        if (symbolizer instanceof PointSymbolizer point) {
            MarkLook look = MarkLook.of(point.getGraphic());
            if (!look.plainCircle()) {
                marks.addAll(look.icons());
            }
        } else if (symbolizer instanceof LineSymbolizer line) {
            Graphic repeated = line.getStroke().getGraphicStroke();
            if (repeated != null) {
                marks.addAll(MarkLook.of(repeated).icons());
            }
        } else if (symbolizer instanceof PolygonSymbolizer polygon) {
            Fill fill = polygon.getFill();
            if (fill != null && fill.getGraphicFill() != null) {
                tiles.add(ShapePaint.tile(fill.getGraphicFill()));
            }
        }
    }
}
