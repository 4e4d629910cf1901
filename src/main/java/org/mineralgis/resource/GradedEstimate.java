package org.mineralgis.resource;

import org.jspecify.annotations.Nullable;

/**
 * An estimate with the grade that its source gives.
 *
 * @param deposit id; empty for a figure of a whole area
 * @param estimate the figure
 * @param basisStated whether the source says what the quantity measures, ore or what it contains
 * @param grade as it is stored; null when there is no number
 * @param gradeUnit {@code %}, with or without a substance behind it, or {@code g/t}; empty when none is stated
 * @param fraction tonnes in a tonne of ore, above 0; null when grade and unit do not tell
 * @param oreTonnes that the source states beside the quantity; null when it states none
 */
public record GradedEstimate(
        String deposit,
        Estimate estimate,
        boolean basisStated,
        @Nullable Double grade,
        String gradeUnit,
        @Nullable Double fraction,
        @Nullable Double oreTonnes) {}
