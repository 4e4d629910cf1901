package org.mineralgis.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.resource.Total.Refusal;

/** What may be added by GB/T 17766-2020, and what is refused. */
final class TotalsTest {

    private static final String GBT = "gbt-17766-2020";

    private final Map<String, List<Estimate>> estimates = new HashMap<>();
    private String system = GBT;
    private String orebody = "";
    private QuantityExtent extent = QuantityExtent.REMAINING;
    private int number;

    @BeforeEach
    void begin() {
        number = 0;
    }

    /** A figure of zinc metal; a year of 0 is no date. */
    private void figure(String deposit, String kind, String category, @Nullable Quantity quantity, int year) {
        Estimate.Series series = new Estimate.Series(
                orebody,
                year == 0 ? null : LocalDate.of(year, 1, 1),
                year == 0 ? null : LocalDate.of(year, 12, 31),
                system,
                List.of("s"));
        estimates
                .computeIfAbsent(deposit, any -> new ArrayList<>())
                .add(new Estimate(
                        "e" + ++number, "zinc", kind, category, quantity, new Measure(false, "Zn"), extent, series));
    }

    private List<Total> totals() {
        return new Totals(estimates, null).list();
    }

    private static String brief(Total total) {
        Quantity sum = total.sum();
        return total.key().kind() + " " + total.key().category() + " "
                + (sum == null ? total.refusals() : sum.words().en());
    }

    @Test
    void resourcesAndReservesAndEachCategoryStandByThemselvesAndOnlyReservesAreAdded() {
        figure("a", "resource", "measured", Quantity.of(100), 2020);
        figure("b", "resource", "measured", Quantity.of(50), 2019);
        figure("a", "resource", "indicated", Quantity.of(7), 2020);
        figure("a", "reserve", "proved", Quantity.of(30), 2020);
        figure("b", "reserve", "probable", Quantity.of(4), 2020);
        assertEquals(
                List.of(
                        "reserve probable 4 t",
                        "reserve proved 30 t",
                        "reserve proved and probable 34 t",
                        "resource indicated 7 t",
                        "resource measured 150 t"),
                totals().stream().map(TotalsTest::brief).toList());
    }

    @Test
    void boundsStayBounds() {
        figure("a", "resource", "measured", new Quantity(10, 20), 2020);
        figure("b", "resource", "measured", Quantity.of(5), 2020);
        assertEquals(new Quantity(15, 25), totals().get(0).sum());
        figure("c", "resource", "measured", new Quantity(1, Double.POSITIVE_INFINITY), 2020);
        assertEquals("resource measured at least 16 t", brief(totals().get(0)));
    }

    @Test
    void whatIsNoResourceIsListedAndNeverAdded() {
        figure("a", "potential", "", Quantity.of(1), 2020);
        figure("a", "historic", "", Quantity.of(1), 1960);
        figure("a", "unknown", "", Quantity.of(1), 2020);
        figure("a", "resource", "", Quantity.of(1), 2020);
        assertEquals(
                List.of(
                        List.of(Refusal.HISTORIC),
                        List.of(Refusal.POTENTIAL),
                        List.of(Refusal.CATEGORY_NOT_STATED),
                        List.of(Refusal.KIND_NOT_TOLD)),
                totals().stream().map(Total::refusals).toList());
        totals().forEach(total -> assertNull(total.sum()));
        totals().forEach(total -> assertEquals(1, total.parts().size()));
    }

    @Test
    void differentStandardsAreNotAddedNorFiguresOfNone() {
        figure("a", "resource", "measured", Quantity.of(1), 2020);
        system = "jorc-code";
        figure("b", "resource", "measured", Quantity.of(1), 2020);
        assertEquals(List.of(Refusal.MIXED_SYSTEMS), totals().get(0).refusals());
        estimates.clear();
        system = "";
        figure("a", "resource", "measured", Quantity.of(1), 2020);
        assertEquals("resource measured 1 t", brief(totals().get(0)));
        figure("b", "resource", "measured", Quantity.of(1), 2020);
        assertEquals(List.of(Refusal.SYSTEM_NOT_STATED), totals().get(0).refusals());
    }

    @Test
    void theLatestOfEachBodyCountsAndRivalsAreRefused() {
        figure("a", "resource", "measured", Quantity.of(100), 2010);
        figure("a", "resource", "measured", Quantity.of(80), 2020);
        assertEquals("resource measured 80 t", brief(totals().get(0)));
        assertEquals(
                List.of(false, true),
                totals().get(0).parts().stream().map(TotalPart::counted).toList());
        figure("a", "resource", "measured", Quantity.of(70), 2020);
        assertEquals(List.of(Refusal.SEVERAL_FOR_ONE_BODY), totals().get(0).refusals());
    }

    @Test
    void provedAndProbableOfDifferentEstimatesOfOneDepositAreNotAdded() {
        figure("a", "reserve", "proved", Quantity.of(30), 2010);
        figure("a", "reserve", "probable", Quantity.of(4), 2020);
        assertEquals(
                List.of(
                        "reserve probable 4 t",
                        "reserve proved 30 t",
                        "reserve proved and probable [SEVERAL_FOR_ONE_BODY]"),
                totals().stream().map(TotalsTest::brief).toList());
    }

    @Test
    void asOfADayTheEstimatesOfThenCountAndNoneWithoutDate() {
        figure("a", "resource", "measured", Quantity.of(100), 2010);
        figure("a", "resource", "measured", Quantity.of(80), 2020);
        figure("b", "resource", "measured", Quantity.of(7), 0);
        Totals then = new Totals(estimates, LocalDate.of(2015, 6, 1));
        assertEquals("resource measured 100 t", brief(then.list().get(0)));
        Totals before = new Totals(estimates, LocalDate.of(2000, 1, 1));
        assertEquals(List.of(Refusal.NOTHING_LEFT), before.list().get(0).refusals());
    }

    @Test
    void orebodiesAreAddedButNotToTheirWholeDeposit() {
        orebody = "1";
        figure("a", "resource", "measured", Quantity.of(10), 2020);
        orebody = "2";
        figure("a", "resource", "measured", Quantity.of(20), 2020);
        assertEquals("resource measured 30 t", brief(totals().get(0)));
        orebody = "";
        figure("a", "resource", "measured", Quantity.of(25), 2020);
        assertEquals("resource measured 25 t", brief(totals().get(0)));
    }

    @Test
    void whatRemainsIsNotAddedToAllThatWasIdentifiedAndAnAdditionToNothing() {
        figure("a", "resource", "measured", Quantity.of(10), 2020);
        extent = QuantityExtent.CUMULATIVE;
        figure("b", "resource", "measured", Quantity.of(20), 2020);
        extent = QuantityExtent.ADDED;
        figure("c", "resource", "measured", Quantity.of(40), 2020);
        assertEquals(
                List.of("resource measured [NOTHING_LEFT]", "resource measured 20 t", "resource measured 10 t"),
                totals().stream().map(TotalsTest::brief).toList());
    }

    /** What is counted and whether there are rivals, told by comparing each figure with each. */
    private static String slowly(String category, List<TotalPart> parts) {
        List<TotalPart> counted = new ArrayList<>();
        for (TotalPart part : parts) {
            boolean later = parts.stream()
                    .anyMatch(other -> other.counted()
                            && sameBody(part, other)
                            && other.estimate().supersedes(part.estimate()));
            if (part.counted() && !later) {
                counted.add(part);
            }
        }
        List<TotalPart> outside = counted.stream()
                .filter(part -> !part.estimate().partial()
                        || counted.stream()
                                .noneMatch(whole -> part.deposit().equals(whole.deposit())
                                        && part.estimate()
                                                .category()
                                                .equals(whole.estimate().category())
                                        && !whole.estimate().partial()))
                .toList();
        boolean rivals = outside.stream()
                .anyMatch(one -> outside.stream().anyMatch(other -> one != other && rivals(one, other)));
        List<String> ids = outside.stream().map(part -> part.estimate().id()).toList();
        return category + " " + ids + " " + rivals;
    }

    private static boolean sameBody(TotalPart one, TotalPart other) {
        return one.deposit().equals(other.deposit())
                && one.estimate().category().equals(other.estimate().category())
                && one.estimate()
                        .series()
                        .orebody()
                        .equals(other.estimate().series().orebody());
    }

    private static boolean rivals(TotalPart one, TotalPart other) {
        boolean categories = !one.estimate().category().equals(other.estimate().category())
                && one.estimate().series().equals(other.estimate().series());
        return one.deposit().equals(other.deposit())
                && one.estimate()
                        .series()
                        .orebody()
                        .equals(other.estimate().series().orebody())
                && !categories;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void manyFiguresAreJudgedAsIfEachWereComparedWithEach(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] categories = {"proved", "probable"};
        for (int figure = 0; figure < 60; figure++) {
            orebody = random.nextInt(3) == 0 ? "No. " + random.nextInt(2) : "";
            String deposit = "d" + random.nextInt(15);
            figure(deposit, "reserve", categories[random.nextInt(2)], Quantity.of(1), 2018 + random.nextInt(3));
        }
        for (Total total : totals()) {
            List<TotalPart> parts = new ArrayList<>();
            total.parts().forEach(part -> parts.add(TotalPart.of(part.deposit(), part.estimate(), null)));
            List<String> counted = total.parts().stream()
                    .filter(TotalPart::counted)
                    .map(part -> part.estimate().id())
                    .toList();
            String category = total.key().category();
            boolean rivals = total.refusals().contains(Refusal.SEVERAL_FOR_ONE_BODY);
            assertEquals(slowly(category, parts), category + " " + counted + " " + rivals);
        }
    }
}
