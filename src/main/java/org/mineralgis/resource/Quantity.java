package org.mineralgis.resource;

import org.mineralgis.model.LocalizedText;

/**
 * A quantity as its source bounds it.
 *
 * @param leastTonnes not negative
 * @param mostTonnes not below {@code leastTonnes}; infinite where the source gives a lower bound only
 */
public record Quantity(double leastTonnes, double mostTonnes) {

    public Quantity {
        if (!(leastTonnes >= 0 && mostTonnes >= leastTonnes)) {
            throw new IllegalArgumentException("from " + leastTonnes + " to " + mostTonnes + " tonnes");
        }
    }

    /** A quantity without bounds around it. */
    public static Quantity of(double tonnes) {
        return new Quantity(tonnes, tonnes);
    }

    Quantity plus(Quantity other) {
        return new Quantity(leastTonnes + other.leastTonnes, mostTonnes + other.mostTonnes);
    }

    /** As people write it: 506万吨, at least 20 t. */
    public LocalizedText words() {
        LocalizedText least = Tonnes.words(leastTonnes);
        if (leastTonnes == mostTonnes) {
            return least;
        }
        if (Double.isInfinite(mostTonnes)) {
            return new LocalizedText(least.zh() + "以上", "at least " + least.en());
        }
        LocalizedText most = Tonnes.words(mostTonnes);
        return new LocalizedText(least.zh() + "至" + most.zh(), least.en() + " to " + most.en());
    }
}
