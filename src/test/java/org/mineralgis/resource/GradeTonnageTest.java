package org.mineralgis.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of ore, grade and content is stated, what is computed, and what is left out. */
final class GradeTonnageTest {

    private static GradeTonnage line(
            String deposit,
            Quantity quantity,
            boolean ofOre,
            String basis,
            String extent,
            Double fraction,
            Double ore) {
        Estimate estimate = new Estimate(
                "e",
                "zinc",
                "resource",
                "",
                quantity,
                new Measure(ofOre, "Zn"),
                QuantityExtent.of(extent),
                new Estimate.Series("", null, null, "", List.of()));
        Double percent = fraction == null ? null : (Double) (fraction * 100);
        return GradeTonnage.of(new GradedEstimate(deposit, estimate, !basis.isEmpty(), percent, "%", fraction, ore));
    }

    @Test
    void oreIsComputedFromContentUnlessItIsStated() {
        GradeTonnage computed = line("d", Quantity.of(17_400), false, "contained metal", "", 0.0743, null);
        assertEquals(234_185.7, computed.tonnage().oreTonnes(), 0.1);
        assertTrue(computed.tonnage().oreComputed());
        assertEquals(
                new GradeTonnage.Tonnage(240_000, false, 17_400, false),
                line("d", Quantity.of(17_400), false, "contained metal", "", 0.0743, 240_000.0)
                        .tonnage());
    }

    @Test
    void contentIsComputedFromOre() {
        assertEquals(
                new GradeTonnage.Tonnage(1_000_000, false, 300_000, true),
                line("d", Quantity.of(1_000_000), true, "ore", "", 0.3, null).tonnage());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1, contained metal, '', 0.1, a figure of a whole area",
        "d, , , contained metal, '', 0.1, no quantity",
        "d, 127, 200, contained metal, '', 0.1, only bounds",
        "d, 0, 0, contained metal, '', 0.1, the quantity is 0",
        "d, 1, 1, '', '', 0.1, not said to be ore",
        "d, 1, 1, ore, added, 0.1, what was added",
        "d, 1, 1, ore, '', , no grade",
        "d, 1, 1, ore, '', 1.0, a grade that cannot be",
    })
    void whatStatesTooLittleIsLeftOutWithTheReason(
            String deposit, Double least, Double most, String basis, String extent, Double fraction, String reason) {
        Quantity quantity = least == null ? null : new Quantity(least, most);
        GradeTonnage line = line(deposit, quantity, basis.equals("ore"), basis, extent, fraction, null);
        assertNull(line.tonnage());
        assertTrue(line.left().en().startsWith(reason), line.left().en());
    }

    /** Whatever is computed, the three fit together. */
    @Test
    void contentIsOreTimesGradeWhereOneOfThemIsComputed() {
        Random random = new Random(30);
        for (int round = 0; round < 1_000; round++) {
            double fraction = Math.pow(10, -7 + 6.9 * random.nextDouble());
            Quantity quantity = Quantity.of(Math.pow(10, 9 * random.nextDouble()));
            boolean ofOre = random.nextBoolean();
            GradeTonnage.Tonnage tonnage =
                    line("d", quantity, ofOre, "said", "", fraction, null).tonnage();
            assertTrue(tonnage.oreComputed() != tonnage.containedComputed());
            assertEquals(tonnage.containedTonnes(), tonnage.oreTonnes() * fraction, tonnage.containedTonnes() * 1e-9);
        }
    }
}
