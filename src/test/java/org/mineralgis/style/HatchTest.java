package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.style.PolygonSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HatchTest {

    private static final String SLD = """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><UserStyle><FeatureTypeStyle>
            <Rule><PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>slash</WellKnownName><Stroke/></Mark>
            <Size>15</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer></Rule>
            </FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>""";

    @TempDir
    private Path folder;

    /** A point of PDF is larger than a pixel of the map, but who prints sees more than one dot for each. */
    @Test
    void aDrawingForPaperHasFourPixelsForEachOfTheMapWhateverItsTransform() throws Exception {
        Path file = Files.writeString(folder.resolve("a.sld"), SLD);
        PolygonSymbolizer area = (PolygonSymbolizer) StyleReader.read(file)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
        MapSymbol.Hatch hatch =
                new MapSymbol.Hatch(ShapePaint.tile(area.getFill().getGraphicFill()));
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        graphics.scale(0.8, 0.8);
        assertEquals(15 * 8, pixels(hatch, graphics), "eight squares side by side");
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        assertEquals(4 * 15 * 8, pixels(hatch, graphics));
    }

    private static int pixels(MapSymbol.Hatch hatch, Graphics2D graphics) {
        hatch.use(graphics, 0, 0);
        return ((TexturePaint) graphics.getPaint()).getImage().getWidth();
    }
}
