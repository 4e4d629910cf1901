package org.mineralgis.resource;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * One row of a table of size classes.
 *
 * @param id of the row
 * @param commodity CGI code
 * @param form of deposit or ore that it holds for; null for all
 * @param ofOre whether it counts ore, not what the ore holds
 * @param substance what it counts of the ore's content, such as {@code Zn} or {@code WO3}; what it says for ore is not compared
 * @param largeFromTonnes the least quantity of a large deposit
 * @param mediumFromTonnes the least of one of medium size; the upper end belongs to the class above (note 4 of the standard)
 * @param standard with its year
 */
public record SizeClassRule(
        String id,
        String commodity,
        @Nullable LocalizedText form,
        boolean ofOre,
        String substance,
        double largeFromTonnes,
        double mediumFromTonnes,
        String standard) {

    /** Whether a quantity of this is the one that the row counts. */
    boolean counts(Measure measure) {
        return ofOre ? measure.ofOre() : !measure.ofOre() && same(measure.substance(), substance);
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** The classes that a quantity can have. */
    ClassSpan span(Quantity quantity) {
        return new ClassSpan(of(quantity.leastTonnes()), of(quantity.mostTonnes()));
    }

    private SizeClass of(double tonnes) {
        if (tonnes >= largeFromTonnes) {
            return SizeClass.LARGE;
        }
        return tonnes >= mediumFromTonnes ? SizeClass.MEDIUM : SizeClass.SMALL;
    }

    /** The row as a sentence's part: 岩金 Au：20吨起为大型，5吨起为中型. */
    LocalizedText words() {
        LocalizedText large = Tonnes.words(largeFromTonnes);
        LocalizedText medium = Tonnes.words(mediumFromTonnes);
        String formZh = form == null ? "" : form.zh() + " ";
        String formEn = form == null ? "" : form.en() + ", ";
        return new LocalizedText(
                formZh + (ofOre ? "矿石" : substance) + " " + large.zh() + "起为大型，" + medium.zh() + "起为中型",
                formEn + (ofOre ? "ore" : substance) + " from " + large.en() + " large, from " + medium.en()
                        + " medium");
    }
}
