package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the outlines of one file have in common: a file is in one system, so that weak evidence of each adds up. */
final class FileOffsets {

    private static final int OUTLINES_MIN = 3;
    /** What more outlines than that have to say has been said. */
    private static final int OUTLINES_MAX = 1000;

    private final List<BorderComparison.Result> results = new ArrayList<>();

    void add(BorderComparison.Result result) {
        if (results.size() < OUTLINES_MAX) {
            results.add(result);
        }
    }

    /**
     * What came out for a file, by medians.
     *
     * @param offset how far the outlines lie off
     * @param explanation what explains it
     * @param outlines how many were compared
     * @param leaning how many of them are nearer to the explanation than to no shift
     */
    record Common(Shift offset, BorderComparison.Explanation explanation, int outlines, int leaning) {}

    /** Empty when nothing speaks against the declared system, or when each of the outlines was found to do so alone. */
    Optional<Common> findSuspicion() {
        boolean said =
                results.stream().allMatch(result -> result.findSuspicion().isPresent());
        if (said || results.size() < OUTLINES_MIN) {
            return Optional.empty();
        }
        List<Common> all = new ArrayList<>();
        for (int index = 0; index < results.get(0).explanations().size(); index++) {
            all.add(common(index));
        }
        return all.stream()
                .filter(each -> each.explanation().likeness().speaksTogether())
                .min(Comparator.comparingDouble(
                        each -> each.offset().minus(each.explanation().shift()).meters()));
    }

    private Common common(int index) {
        List<BorderComparison.Explanation> each =
                results.stream().map(result -> result.explanations().get(index)).toList();
        List<Likeness> likenesses =
                each.stream().map(BorderComparison.Explanation::likeness).toList();
        return new Common(
                median(result -> result.offset().shift()),
                new BorderComparison.Explanation(
                        each.get(0).crs(),
                        median(result -> result.explanations().get(index).shift()),
                        Likeness.common(likenesses)),
                results.size(),
                (int) likenesses.stream().filter(Likeness::leans).count());
    }

    private Shift median(Function<BorderComparison.Result, Shift> shift) {
        return new Shift(median(shift, Shift::east), median(shift, Shift::north));
    }

    private double median(Function<BorderComparison.Result, Shift> shift, ToDoubleFunction<Shift> part) {
        return Likeness.median(results, result -> part.applyAsDouble(shift.apply(result)));
    }
}
