package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.style.PointSymbolizer;
import org.junit.jupiter.api.Test;

/**
 * Whether colours of commodities can be told apart: by everybody, and by people without long-wave (protanopia) or middle-wave
 * receptors (deuteranopia), as Machado, Oliveira and Fernandes (2009) simulate them at severity 1.
 */
final class CommodityColoursTest {

    /** CIE 1976 (ISO/CIE 11664-4); 2.3 is just noticeable between areas side by side, these are small marks far apart. */
    private static final double LEAST = 12;

    private static final Map<String, double[][]> EYES = Map.of(
            "all receptors", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
            "deuteranopia",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                    });

    @Test
    void everyTwoColoursCanBeToldApartByAllEyes() throws Exception {
        List<String> colours = List.copyOf(palettes().iterator().next());
        assertTrue(colours.size() >= 20, "all groups of commodities: " + colours);
        EYES.forEach((eyes, matrix) -> {
            for (String one : colours) {
                for (String other : colours.subList(colours.indexOf(one) + 1, colours.size())) {
                    double difference = difference(lab(one, matrix), lab(other, matrix));
                    assertTrue(difference >= LEAST, one + " and " + other + " for " + eyes + ": " + difference);
                }
            }
        });
    }

    @Test
    void allFamiliesOfDepositsHaveTheSameColours() throws Exception {
        assertEquals(1, palettes().size());
    }

    /** The colours of each mark that follows the main commodity with all its values. */
    private static Set<Set<String>> palettes() throws StyleFileException {
        Set<Set<String>> palettes = new LinkedHashSet<>();
        StyleReader.read(Path.of("styles", "mineral_occurrence.sld"))
                .style()
                .featureTypeStyles()
                .get(1)
                .rules()
                .stream()
                .map(rule -> (PointSymbolizer) rule.symbolizers().get(0))
                .map(symbolizer -> MarkLook.of(symbolizer.getGraphic()).fill())
                .forEach(ink -> {
                    assertEquals("main_commodity", ink.color().field().orElseThrow());
                    Set<String> palette = new LinkedHashSet<>();
                    ink.color().outcomes().forEach(colour -> palette.add((String) colour));
                    palettes.add(palette);
                });
        return palettes;
    }

    private static double difference(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    /** CIELAB under D65 of a colour of sRGB as those eyes see it. */
    private static double[] lab(String colour, double[][] eyes) {
        float[] encoded = Color.decode(colour).getRGBColorComponents(null);
        double[] linear = new double[3];
        for (int at = 0; at < 3; at++) {
            linear[at] = encoded[at] <= 0.04045 ? encoded[at] / 12.92 : Math.pow((encoded[at] + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(eyes, linear);
        for (int at = 0; at < 3; at++) {
            seen[at] = Math.max(0, Math.min(1, seen[at]));
        }
        double[] xyz = times(
                new double[][] {
                    {0.4124564, 0.3575761, 0.1804375},
                    {0.2126729, 0.7151522, 0.0721750},
                    {0.0193339, 0.1191920, 0.9503041}
                },
                seen);
        double x = root(xyz[0] / 0.95047);
        double y = root(xyz[1]);
        double z = root(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        List<Double> product = new ArrayList<>();
        for (double[] row : matrix) {
            product.add(row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]);
        }
        return product.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
