package org.mineralgis.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.duplicate.ComparedName.LetteredText;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** Which records are taken for one thing, and why. */
final class DuplicateSearchTest {

    private static final String WUQIA = "653024";
    private static final Coordinate WULAGEN = new Coordinate(75.0417, 39.6811);

    private static NamedRecord record(
            String id, List<String> names, List<String> commodities, String county, Coordinate point, Double accuracy) {
        List<RecordName> all = new ArrayList<>();
        names.forEach(name -> all.add(new RecordName(name, RecordName.Kind.OTHER)));
        all.add(new RecordName(id, RecordName.Kind.ID));
        return new NamedRecord(id, all, commodities, county, null, point, null, accuracy);
    }

    private static NamedRecord zinc(String id, String name, Coordinate point) {
        return record(id, List.of(name), List.of("zinc", "lead"), WUQIA, point, null);
    }

    private static ComparedRecords compared(List<NamedRecord> records) throws DuplicateLimitException {
        return ComparedRecords.of(records);
    }

    private static List<DuplicateCandidate> pair(NamedRecord one, NamedRecord other) throws DuplicateLimitException {
        List<DuplicateCandidate> found = DuplicateSearch.within(compared(List.of(one, other)), Duplicates.SCORE_DEFAULT)
                .candidates();
        List<DuplicateCandidate> between = DuplicateSearch.between(
                        compared(List.of(one)), compared(List.of(other)), Duplicates.SCORE_DEFAULT)
                .candidates();
        assertEquals(found, between, "the same pair lies in one dataset and between two");
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "乌拉根铅锌矿, 乌拉根铅锌矿",
        "乌拉根铅锌矿, 烏拉根鉛鋅礦床",
        "乌拉根铅锌矿, 吾拉根锌矿点",
        "乌拉根铅锌矿, Wulagen",
        "Uragen zinc-lead deposit, Urgaen Zn–Pb Mine",
        "Ulugqat, Uluğqat mine",
    })
    void namesThatMeanTheSameAreAlikeInAnyScriptAndWithAnyKindOfPlace(String one, String other) throws Exception {
        assertEquals(1, pair(zinc("a", one, WULAGEN), zinc("b", other, WULAGEN)).size());
    }

    @ParameterizedTest
    @CsvSource({
        "乌拉根铅锌矿, 萨热克铅锌矿",
        "Wulagen zinc-lead deposit, Sareke zinc-lead deposit",
        "铅锌矿, 乌拉根铅锌矿",
        "Ak, Aka",
    })
    void whatManyNamesShareMakesNoneAlike(String one, String other) throws Exception {
        assertEquals(List.of(), pair(zinc("a", one, WULAGEN), zinc("b", other, WULAGEN)));
    }

    @Test
    void aCandidateStatesNamesDistanceAndCommodities() throws Exception {
        NamedRecord one = record("a", List.of("乌拉根矿", "Uragen"), List.of("zinc"), WUQIA, WULAGEN, 400.0);
        NamedRecord other =
                record("b", List.of("Uragen"), List.of("lead", "zinc"), null, new Coordinate(75.0417, 39.6911), 800.0);
        DuplicateCandidate found = pair(one, other).get(0);
        assertEquals(new NameSimilarity(1, "Uragen", "Uragen"), found.names());
        // A hundredth of a degree of latitude at 39.69° on the ellipsoid of WGS 84.
        assertEquals(1110.3, found.separation().distanceMeters(), 0.1);
        assertEquals(1200, found.separation().reachMeters());
        assertEquals(Set.of("zinc"), found.commodities());
    }

    @ParameterizedTest
    @CsvSource({
        // Degrees of latitude apart, accuracies, candidates.
        "0.0044, , , 1",
        "0.0046, , , 0",
        "0.0046, 3000, , 0",
        "0.0046, 300, 300, 1",
        "0.0100, 300, 300, 0",
        "0.0100, 1000, 120, 1",
    })
    void positionsMayBeFiveHundredMetresApartOrTheirAccuraciesWhereBothAreKnown(
            double north, Double accuracy, Double other, int candidates) throws Exception {
        NamedRecord one = record("a", List.of("乌拉根"), List.of("zinc"), WUQIA, WULAGEN, accuracy);
        Coordinate place = new Coordinate(WULAGEN.x, WULAGEN.y + north);
        NamedRecord far = record("b", List.of("乌拉根"), List.of("zinc"), WUQIA, place, other);
        assertEquals(candidates, pair(one, far).size());
    }

    @Test
    void aRecordWithoutPositionIsComparedWithThoseOfItsCountyOnly() throws Exception {
        NamedRecord nowhere = zinc("a", "乌拉根铅锌矿", null);
        DuplicateCandidate found = pair(nowhere, zinc("b", "乌拉根铅锌矿", WULAGEN)).get(0);
        assertNull(found.separation());
        assertEquals(1, pair(nowhere, zinc("b", "乌拉根", null)).size());
        NamedRecord elsewhere = record("b", List.of("乌拉根铅锌矿"), List.of("zinc"), "653022", WULAGEN, null);
        assertEquals(List.of(), pair(nowhere, elsewhere));
    }

    @Test
    void withoutASharedCommodityTwoThingsAreTwoUnlessOneStatesNone() throws Exception {
        NamedRecord copper = record("b", List.of("乌拉根"), List.of("copper"), WUQIA, WULAGEN, null);
        assertEquals(List.of(), pair(zinc("a", "乌拉根", WULAGEN), copper));
        NamedRecord unstated = record("b", List.of("乌拉根"), List.of(), WUQIA, WULAGEN, null);
        assertNull(pair(zinc("a", "乌拉根", WULAGEN), unstated).get(0).commodities());
    }

    @Test
    void whatCannotBeComparedIsCounted() throws Exception {
        NamedRecord nowhere = record("a", List.of("乌拉根"), List.of("zinc"), null, null, null);
        NamedRecord nameless = record("b", List.of(), List.of("zinc"), WUQIA, WULAGEN, null);
        Duplicates found = DuplicateSearch.within(compared(List.of(nowhere, nameless, zinc("c", "乌拉根", WULAGEN))), 0.9);
        assertEquals(2, found.notCompared());
        assertEquals(0, found.pairs());
    }

    /** What the blocks leave out is what a comparison of all pairs would leave out too. */
    @Test
    void noPairIsMissedAndNoneIsFoundTwice() throws Exception {
        Random random = new Random(20);
        String[] names = {"乌拉根", "吾拉根", "乌鲁克", "萨热克", "Wulagen", "Sareke"};
        List<NamedRecord> records = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            boolean placed = random.nextInt(5) > 0;
            double wide = random.nextInt(10) == 0 ? 1 : 0.03;
            Coordinate point = new Coordinate(75 + wide * random.nextDouble(), 39 + wide * random.nextDouble());
            records.add(record(
                    "r" + number,
                    List.of(names[random.nextInt(names.length)]),
                    random.nextInt(6) == 0 ? List.of() : List.of(random.nextBoolean() ? "zinc" : "gold"),
                    random.nextInt(4) == 0 ? null : random.nextBoolean() ? WUQIA : "653022",
                    placed ? point : null,
                    placed && random.nextBoolean() ? (Double) (2000 * random.nextDouble()) : null));
        }
        Set<String> expected = new TreeSet<>();
        for (int one = 0; one < records.size(); one++) {
            for (int other = one + 1; other < records.size(); other++) {
                if (!pair(records.get(one), records.get(other)).isEmpty()) {
                    expected.add(
                            records.get(one).fid() + " " + records.get(other).fid());
                }
            }
        }
        List<String> found = DuplicateSearch.within(compared(records), Duplicates.SCORE_DEFAULT).candidates().stream()
                .map(candidate ->
                        candidate.first().fid() + " " + candidate.second().fid())
                .toList();
        assertTrue(expected.size() > 100, "" + expected.size());
        assertEquals(new ArrayList<>(expected), found.stream().sorted().toList());
    }

    @Test
    void theBoundOnSimilarityIsNeverBelowIt() {
        Random random = new Random(21);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        for (int round = 0; round < 20_000; round++) {
            String one = text(random);
            String other = text(random);
            double bound = LetteredText.of(one).boundOn(LetteredText.of(other));
            assertTrue(similarity.apply(one, other) <= bound + 1e-9, one + " " + other);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int at = 0; at < length; at++) {
            text.append((char) ((random.nextInt(8) == 0 ? '乌' : 'a') + random.nextInt(6)));
        }
        return text.toString();
    }

    @Test
    void moreThanOneAnswerTakesIsRefusedAndSaidWhatOf() {
        List<NamedRecord> many = new ArrayList<>();
        for (int number = 0; number <= Duplicates.RECORDS_MAX; number++) {
            many.add(zinc("r" + number, "乌拉根", null));
        }
        assertEquals(DuplicateLimitException.Limit.RECORDS, refusal(many));
        // All in one county.
        assertEquals(DuplicateLimitException.Limit.CANDIDATES, refusal(many.subList(0, 1_000)));
        List<NamedRecord> others = new ArrayList<>();
        Random random = new Random(22);
        for (int number = 0; number < 1_500; number++) {
            others.add(zinc("r" + number, "" + (char) ('一' + number) + (char) ('一' + random.nextInt(9_000)), null));
        }
        assertEquals(DuplicateLimitException.Limit.PAIRS, refusal(others));
    }

    @Test
    void recordsThatAreReadyServeAsManySearchesAsOneLikes() throws DuplicateLimitException {
        ComparedRecords ready =
                compared(List.of(zinc("a", "乌拉根", WULAGEN), zinc("b", "乌拉根", WULAGEN), zinc("c", "乌拉跟", WULAGEN)));

        Duplicates first = DuplicateSearch.within(ready, 1);
        Duplicates lower = DuplicateSearch.within(ready, Duplicates.SCORE_MIN);

        assertEquals(first, DuplicateSearch.within(ready, 1));
        assertEquals(3, lower.pairs());
        assertEquals(first.pairs(), lower.pairs());
    }

    private static DuplicateLimitException.Limit refusal(List<NamedRecord> records) {
        return assertThrows(DuplicateLimitException.class, () -> DuplicateSearch.within(compared(records), 0.9))
                .limit();
    }
}
