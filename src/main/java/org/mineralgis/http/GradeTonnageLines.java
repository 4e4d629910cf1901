package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.resource.GradeTonnage;

/**
 * The lines of a grade-tonnage table that are listed, and how many there are.
 *
 * @param points with ore and content
 * @param pointsInAll listed or not
 * @param left with the reason why they have none
 * @param leftInAll listed or not
 */
record GradeTonnageLines(List<GradeTonnage> points, int pointsInAll, List<GradeTonnage> left, int leftInAll) {

    static final GradeTonnageLines NONE = new GradeTonnageLines(List.of(), 0, List.of(), 0);

    /** The first so many of each kind, in the order of {@code lines}. */
    static GradeTonnageLines of(List<GradeTonnage> lines, int listed) {
        List<GradeTonnage> points =
                lines.stream().filter(line -> line.left() == null).toList();
        List<GradeTonnage> left =
                lines.stream().filter(line -> line.left() != null).toList();
        return new GradeTonnageLines(
                points.stream().limit(listed).toList(),
                points.size(),
                left.stream().limit(listed).toList(),
                left.size());
    }

    /** That not all are listed; empty when they are. */
    Optional<LocalizedText> rest() {
        int listed = Math.max(points.size(), left.size());
        int all = Math.max(pointsInAll, leftInAll);
        return all > listed ? Optional.of(TotalsTexts.listed(listed, all)) : Optional.empty();
    }

    /** Ids of the deposits that are named. */
    Set<String> deposits() {
        return Stream.concat(points.stream(), left.stream())
                .map(line -> line.graded().deposit())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
