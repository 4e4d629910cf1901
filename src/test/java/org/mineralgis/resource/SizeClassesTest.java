package org.mineralgis.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.LocalizedText;

/** Size classes of deposits named {@code d}, by the limits of 国土资发〔2000〕133号. */
final class SizeClassesTest {

    private static final String STANDARD = "国土资发〔2000〕133号";
    private static final Measure ZN = new Measure(false, "Zn");
    private static final Measure PB = new Measure(false, "Pb");
    private static final Measure AU = new Measure(false, "Au");
    private static final Measure ORE = new Measure(true, "iron ore");

    private static final List<SizeClassRule> TABLE = List.of(
            row("zinc", null, false, "Zn", 500_000, 100_000),
            row("lead", null, false, "Pb", 500_000, 100_000),
            row("gold", "岩金", false, "Au", 20, 5),
            row("gold", "砂金", false, "Au", 8, 2),
            row("iron", "贫矿", true, "iron ore", 1e8, 1e7),
            row("iron", "富矿", true, "iron ore", 5e7, 5e6));

    private static SizeClassRule row(
            String commodity, @Nullable String form, boolean ofOre, String substance, double large, double medium) {
        LocalizedText title = form == null ? null : new LocalizedText(form, form);
        return new SizeClassRule(commodity + form, commodity, title, ofOre, substance, large, medium, STANDARD);
    }

    /** An estimate of a resource, of all that was identified, of the whole deposit, without date, until a test says more. */
    private record Figure(Estimate estimate) {

        static Figure of(String id, String commodity, Measure measure, @Nullable Quantity quantity) {
            return new Figure(new Estimate(
                    id,
                    commodity,
                    "resource",
                    "",
                    quantity,
                    measure,
                    QuantityExtent.CUMULATIVE,
                    new Estimate.Series("", null, null, "", List.of())));
        }

        static Figure zinc(String id, double tonnes) {
            return of(id, "zinc", ZN, Quantity.of(tonnes));
        }

        private Figure with(String kind, String category, QuantityExtent extent, Estimate.Series series) {
            return new Figure(new Estimate(
                    estimate.id(),
                    estimate.commodity(),
                    kind,
                    category,
                    estimate.quantity(),
                    estimate.measure(),
                    extent,
                    series));
        }

        Figure kind(String kind) {
            return with(kind, estimate.category(), estimate.extent(), estimate.series());
        }

        Figure category(String category) {
            return with(estimate.kind(), category, estimate.extent(), estimate.series());
        }

        Figure extent(QuantityExtent extent) {
            return with(estimate.kind(), estimate.category(), extent, estimate.series());
        }

        Figure orebody(String orebody) {
            Estimate.Series old = estimate.series();
            return with(
                    estimate.kind(),
                    estimate.category(),
                    estimate.extent(),
                    new Estimate.Series(orebody, old.from(), old.to(), old.system(), old.sources()));
        }

        Figure on(int year, String... sources) {
            return with(
                    estimate.kind(),
                    estimate.category(),
                    estimate.extent(),
                    new Estimate.Series(
                            estimate.series().orebody(),
                            LocalDate.of(year, 1, 1),
                            LocalDate.of(year, 12, 31),
                            "",
                            List.of(sources)));
        }
    }

    private static DepositClass judge(List<String> main, Figure... figures) {
        List<Estimate> estimates =
                new ArrayList<>(List.of(figures).stream().map(Figure::estimate).toList());
        SizeClasses classes = new SizeClasses(TABLE, Map.of("d", estimates));
        Map<String, LocalizedText> titles =
                Map.of("zinc", new LocalizedText("锌", "zinc"), "lead", new LocalizedText("铅", "lead"));
        return classes.of(new Deposit("d", main, List.of("zinc", "lead", "gold", "iron", "jade"), titles));
    }

    private static @Nullable SizeClass zinc(Figure... figures) {
        return judge(List.of("zinc"), figures).sizeClass();
    }

    @ParameterizedTest
    @CsvSource({"500000, LARGE", "499999, MEDIUM", "100000, MEDIUM", "99999, SMALL", "0, SMALL", "5060000, LARGE"})
    void theUpperLimitBelongsToTheClassAbove(double tonnes, SizeClass expected) {
        assertEquals(expected, zinc(Figure.zinc("a", tonnes)));
    }

    @Test
    void theRuleTellsQuantityEstimateLimitsAndStandard() {
        DepositClass found = judge(List.of("zinc"), Figure.zinc("zn-2023", 520_000));
        assertEquals(STANDARD, found.standard());
        assertEquals(
                "矿床：大型。锌：大型。Zn 50万吨起为大型，10万吨起为中型。52万吨（zn-2023）为大型。",
                found.rule().zh());
        assertEquals(
                "Deposit: large. Zinc: large. Zn from 500 kt large, from 100 kt medium. 520 kt (zn-2023) is large.",
                found.rule().en());
    }

    @Test
    void aFigureThatIsNotSaidToBeAllThatWasIdentifiedIsALowerBound() {
        for (QuantityExtent extent : List.of(QuantityExtent.REMAINING, QuantityExtent.UNSTATED)) {
            assertEquals(SizeClass.LARGE, zinc(Figure.zinc("a", 500_000).extent(extent)));
            DepositClass found =
                    judge(List.of("zinc"), Figure.zinc("a", 200_000).extent(extent));
            assertNull(found.sizeClass());
            assertTrue(
                    found.rule().zh().startsWith("矿床：未定（至少中型）。"), found.rule().zh());
        }
    }

    @Test
    void boundsGiveAClassOnlyWhereTheyAllowOne() {
        assertEquals(SizeClass.LARGE, zinc(Figure.of("a", "zinc", ZN, new Quantity(600_000, 900_000))));
        assertEquals(SizeClass.MEDIUM, zinc(Figure.of("a", "zinc", ZN, new Quantity(100_000, 499_999))));
        assertNull(zinc(Figure.of("a", "zinc", ZN, new Quantity(400_000, 600_000))));
        assertNull(zinc(Figure.of("a", "zinc", ZN, new Quantity(127, Double.POSITIVE_INFINITY))));
        assertEquals(
                SizeClass.LARGE, zinc(Figure.of("a", "zinc", ZN, new Quantity(500_000, Double.POSITIVE_INFINITY))));
    }

    @ParameterizedTest
    @CsvSource({"reserve, 是储量", "potential, 潜在矿产资源", "historic, 历史估算", "unknown, 来源未区分"})
    void onlyResourcesCount(String kind, String reason) {
        DepositClass found = judge(List.of("zinc"), Figure.zinc("a", 900_000).kind(kind));
        assertNull(found.sizeClass());
        assertTrue(
                found.rule().zh().contains("没有可用的资源量。未采用：a（" + reason),
                found.rule().zh());
        assertEquals(SizeClass.SMALL, zinc(Figure.zinc("a", 900_000).kind(kind), Figure.zinc("b", 10)));
    }

    @Test
    void aFigureThatCouldNotBeReadOrIsOfAnotherSubstanceIsNotCounted() {
        assertNull(zinc(Figure.of("a", "zinc", ZN, null)));
        assertNull(zinc(Figure.of("a", "zinc", new Measure(true, "ore"), Quantity.of(9e9))));
        assertNull(zinc(Figure.of("a", "zinc", new Measure(false, ""), Quantity.of(9e9))));
        assertEquals(SizeClass.LARGE, zinc(Figure.of("a", "zinc", new Measure(false, "zn "), Quantity.of(9e9))));
    }

    @Test
    void contradictingFiguresAreContestedAndNoneIsPreferred() {
        DepositClass found = judge(
                List.of("zinc"),
                Figure.zinc("a", 1_000_000).extent(QuantityExtent.UNSTATED),
                Figure.zinc("b", 86_000).extent(QuantityExtent.UNSTATED));
        assertNull(found.sizeClass());
        assertTrue(found.rule().zh().startsWith("矿床：有矛盾（小型或大型）。"), found.rule().zh());
        assertTrue(
                found.rule().zh().contains("100万吨（a）为大型；8.6万吨（b）为小型"),
                found.rule().zh());
        assertTrue(
                found.rule().en().contains("1 Mt (a) is large; 86 kt (b) is small"),
                found.rule().en());
    }

    @Test
    void theLatestFiguresOfTheSameCountAndThoseWithoutDate() {
        assertEquals(
                SizeClass.MEDIUM,
                zinc(
                        Figure.zinc("old", 900_000).on(2007),
                        Figure.zinc("new", 200_000).on(2019)));
        assertEquals(
                SizeClass.MEDIUM,
                zinc(
                        Figure.zinc("new", 200_000).on(2019),
                        Figure.zinc("old", 900_000).on(2007)));
        assertNull(zinc(
                Figure.zinc("undated", 900_000), Figure.zinc("new", 200_000).on(2019)));
    }

    @Test
    void aLaterReserveDoesNotTakeThePlaceOfAResource() {
        assertEquals(
                SizeClass.LARGE,
                zinc(
                        Figure.zinc("r", 900_000).on(2007),
                        Figure.zinc("s", 10).kind("reserve").on(2019)));
    }

    @Test
    void anOrebodyOrAnAdditionIsAPartAndBoundsTheWholeFromBelow() {
        assertEquals(SizeClass.LARGE, zinc(Figure.zinc("a", 600_000).orebody("No. 4")));
        assertNull(zinc(Figure.zinc("a", 60_000).orebody("No. 4")));
        assertNull(zinc(Figure.zinc("a", 200_000).extent(QuantityExtent.ADDED)));
        assertEquals(
                SizeClass.MEDIUM,
                zinc(Figure.zinc("whole", 200_000), Figure.zinc("part", 50_000).orebody("No. 4")));
    }

    @Test
    void categoriesOfOneEstimateAreCountedTogetherAndNoOthers() {
        Figure measured = Figure.zinc("m", 60_000).category("measured").on(2019, "report");
        Figure indicated = Figure.zinc("i", 60_000).category("indicated").on(2019, "report");
        assertEquals(SizeClass.MEDIUM, zinc(measured, indicated));
        assertEquals(SizeClass.SMALL, zinc(measured, indicated.on(2019, "another")));
        assertEquals(SizeClass.SMALL, zinc(measured, indicated.category("measured")));
        assertEquals(SizeClass.SMALL, zinc(measured, Figure.zinc("i", 60_000).on(2019, "report")));
        DepositClass found = judge(List.of("zinc"), measured, indicated);
        assertTrue(found.rule().zh().contains("12万吨（m + i）"), found.rule().zh());
        assertEquals(SizeClass.SMALL, zinc(measured, indicated.kind("reserve").category("probable")));
    }

    @Test
    void whereTheFormOfTheOreIsNotSaidAllItsRowsMustAgree() {
        List<String> gold = List.of("gold");
        assertEquals(
                SizeClass.LARGE,
                judge(gold, Figure.of("a", "gold", AU, Quantity.of(127))).sizeClass());
        assertNull(judge(gold, Figure.of("a", "gold", AU, Quantity.of(10))).sizeClass());
        DepositClass iron = judge(List.of("iron"), Figure.of("a", "iron", ORE, Quantity.of(82_661_100)));
        assertNull(iron.sizeClass());
        assertTrue(iron.rule().zh().startsWith("矿床：未定（至少中型）。"), iron.rule().zh());
    }

    @Test
    void theLargestOfTheMainCommoditiesDecidesAndAnotherCommodityNever() {
        Figure lead = Figure.of("pb", "lead", PB, Quantity.of(600_000));
        Figure zinc = Figure.zinc("zn", 200_000);
        assertEquals(SizeClass.LARGE, judge(List.of("zinc", "lead"), lead, zinc).sizeClass());
        DepositClass found = judge(List.of("zinc"), lead, zinc);
        assertEquals(SizeClass.MEDIUM, found.sizeClass());
        assertTrue(found.rule().zh().contains("铅：大型。"), found.rule().zh());
        assertNull(judge(List.of("zinc", "gold"), zinc).sizeClass(), "gold may be larger");
    }

    @Test
    void aCommodityWithoutARowHasNoClass() {
        DepositClass found =
                judge(List.of("jade"), Figure.of("a", "jade", new Measure(true, "jade"), Quantity.of(1e9)));
        assertNull(found.sizeClass());
        assertNull(found.standard());
        assertTrue(
                found.rule().en().contains("The table has no row for it."),
                found.rule().en());
    }

    @Test
    void withoutFiguresItIsSaidThatThereAreNone() {
        DepositClass found = judge(List.of("zinc"));
        assertNull(found.sizeClass());
        assertEquals("Not determined: no figures of resources.", found.rule().en());
    }

    @Test
    void theStandardThatComesLastInTheTableHolds() {
        SizeClassRule later = new SizeClassRule("new", "zinc", null, false, "Zn", 1e6, 2e5, "DZ/T 0400-2022");
        List<SizeClassRule> both = new ArrayList<>(TABLE);
        both.add(later);
        SizeClasses classes = new SizeClasses(
                both, Map.of("d", List.of(Figure.zinc("a", 600_000).estimate())));
        DepositClass found = classes.of(new Deposit("d", List.of("zinc"), List.of("zinc"), Map.of()));
        assertEquals(SizeClass.MEDIUM, found.sizeClass());
        assertEquals("DZ/T 0400-2022", found.standard());
    }

    @Test
    void moreFiguresNeverMakeAClassThatOneOfTheLatestForbids() {
        Random random = new Random(133);
        for (int round = 0; round < 2_000; round++) {
            Figure[] figures = new Figure[1 + random.nextInt(4)];
            for (int at = 0; at < figures.length; at++) {
                QuantityExtent extent = QuantityExtent.values()[random.nextInt(4)];
                double tonnes = Math.pow(10, 3 + random.nextDouble() * 4);
                figures[at] = Figure.zinc("f" + at, tonnes).extent(extent);
            }
            SizeClass found = zinc(figures);
            for (Figure each : figures) {
                SizeClass alone =
                        zinc(Figure.zinc("a", each.estimate().quantity().leastTonnes()));
                boolean whole = each.estimate().extent() != QuantityExtent.ADDED;
                assertFalse(found != null && whole && found != alone, each + " has " + alone + ", all have " + found);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "large (2018), LARGE",
        "超大型, LARGE",
        "'ultra-large (news 2014, company)', LARGE",
        "'large, low-grade (2023); ultra-large, low-grade (2025)', LARGE",
        "中型, MEDIUM",
        "小型矿床, SMALL",
        "large (promotion text), LARGE",
        "'large or medium (belt wording, not separated)',",
        "大中型,",
        "中小型,",
        "大-中型,",
        "enlarged,",
        "矿点,",
        "'',",
    })
    void aDeclaredClassIsUnderstoodWhereItNamesOne(String declared, @Nullable SizeClass expected) {
        assertEquals(Optional.ofNullable(expected), SizeClass.find(declared));
    }
}
