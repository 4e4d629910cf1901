package org.mineralgis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.load.ShippedRelease;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.NameStore;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;
import org.mineralgis.store.TestDatabase;

/** What the datasets that are shipped are found by. */
class SearchTest {

    private static TestDatabase test;
    private static CatalogueStore catalogue;
    private static Search search;

    @BeforeAll
    static void load() throws Exception {
        test = ShippedRelease.create();
        catalogue = new CatalogueStore(test.database());
        search = new Search(new NameStore(test.database())::list);
    }

    @AfterAll
    static void close() {
        test.close();
    }

    private static Found find(String text) {
        return search.find(catalogue.current(), text, 0, 20);
    }

    private static List<String> ids(Found found) {
        return found.hits().stream()
                .map(hit -> hit.dataset().id() + "/" + hit.record().fid())
                .toList();
    }

    private static String shown(Hit hit) {
        return hit.parts().stream()
                .map(part -> part.matched() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乌拉根",
                "烏拉根鉛鋅礦",
                "wulagen",
                "wu la gen",
                "WuLaGen",
                "wlg",
                "wlgqxk",
                "Uragen zinc",
                "uragen",
                "Wulagen zinc",
                "乌拉根 锌",
                "wulagan",
                "wulgaen",
                "乌拉跟铅锌矿"
            })
    void everySpellingOfTheIssueFindsWulagenFirst(String text) {
        String first = ids(find(text)).get(0);
        assertTrue(List.of("mineral_occurrence/wulagen", "mine/mine-wulagen").contains(first), text + ": " + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pb-Zn", "Zn", "zinc", "锌", "铅锌"})
    void ofRecordsThatMatchAlikeTheLargerDepositComesFirst(String text) {
        List<String> found = ids(find(text));
        List<String> deposits = found.stream()
                .filter(id -> List.of("mineral_occurrence/wulagen", "mineral_occurrence/jilege")
                        .contains(id))
                .toList();
        assertEquals(List.of("mineral_occurrence/wulagen", "mineral_occurrence/jilege"), deposits, found.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "乌恰, admin_area/653024",
        "烏恰縣, admin_area/653024",
        "wuqia, admin_area/653024",
        "wqx, admin_area/653024",
        "653024, admin_area/653024",
        "Ulugqat, admin_area/653024",
        "kashi, admin_area/653101",
        "喀什地区, admin_area/653100",
        "kashi diqu, admin_area/653100",
        "Kaxgar, place/",
        "Qeshqer, place/",
        "Қәшқәр, place/",
        "قەشقەر, place/",
        "Sawayardun, mineral_occurrence/sawayaerdun",
        "薩瓦亞爾頓, mineral_occurrence/sawayaerdun",
        "Sawaya erdun gold, mineral_occurrence/sawayaerdun",
        "jiashi tong, mineral_occurrence/jiashi-cu",
        "sareke, mineral_occurrence/sareke"
    })
    void placesUnitsAndDepositsAreFoundByEveryNameTheyHave(String text, String expected) {
        List<String> ids = ids(find(text));
        assertTrue(ids.stream().limit(3).anyMatch(id -> id.startsWith(expected)), text + ": " + ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pb-Zn", "Zn Pb", "铅锌", "lead zinc", "鉛 鋅"})
    void commoditiesAreFoundByWordAndSymbol(String text) {
        Found found = search.find(catalogue.current(), text, 0, 100);
        assertTrue(ids(found).contains("mineral_occurrence/wulagen"), text + ": " + ids(found));
        assertTrue(ids(found).contains("mineral_occurrence/kekeshenlaoke"), text + ": " + ids(found));
        assertEquals("mineral_occurrence", found.hits().get(0).dataset().id());
        for (Hit hit : found.hits()) {
            assertTrue(
                    hit.matched() != null || hit.record().commodities().containsAll(List.of("lead", "zinc")),
                    text + ": " + hit.record().fid());
        }
    }

    @Test
    void aSymbolIsNotTheBeginningOfALongerWord() {
        List<String> ids = ids(search.find(catalogue.current(), "Au", 0, 100));
        assertEquals("mineral_occurrence/sawayaerdun", ids.get(0), ids.toString());
        assertTrue(ids.contains("admin_area/653131"), "Taxkorgan Tajik Autonomous County is still found: " + ids);
    }

    @Test
    void commodityAndCountyMeetInOneQuestion() {
        List<String> ids = ids(search.find(catalogue.current(), "乌恰县铅锌", 0, 100));
        assertTrue(ids.contains("mineral_occurrence/wulagen"), ids.toString());
        assertFalse(ids.contains("mineral_occurrence/zankan"), ids.toString());
    }

    @Test
    void aHitSaysWhatItIsAndWhereAndWhichPartMatched() {
        Hit hit = find("烏拉根").hits().get(0);
        assertEquals("[乌拉根]铅锌矿", shown(hit));
        assertEquals("prefix", hit.how());
        assertNotNull(hit.county());
        assertEquals("乌恰县", hit.county().zh());
        assertNotNull(hit.record().point());
        assertEquals(75.0417, hit.record().point().x, 1e-9);
        assertEquals(39.6811, hit.record().point().y, 1e-9);
    }

    @Test
    void exactComesBeforePrefixBeforeAliasBeforeSimilar() {
        assertEquals("exact", find("乌拉根铅锌矿").hits().get(0).how());
        assertEquals("prefix", find("乌拉根铅锌").hits().get(0).how());
        assertEquals("[Uragen] Zn–Pb Deposit", shown(find("uragen").hits().get(0)));
        assertEquals("similar", find("wulagan").hits().get(0).how());
        assertEquals("[乌拉根]铅锌矿", shown(find("wulagan").hits().get(0)));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        Found all = search.find(catalogue.current(), "kuang", 0, 200);
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < all.matched(); offset += 7) {
            paged.addAll(ids(search.find(catalogue.current(), "kuang", offset, 7)));
        }
        assertTrue(all.matched() > 20 && all.matched() <= 200, "" + all.matched());
        assertEquals(ids(all), paged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "%",
                "_",
                ".*",
                "(((",
                "\\",
                "'; drop table gis.mine",
                "\u0001\u0007",
                "\ud83d",
                "-- ",
                "🙂",
                "zzzzqqqq"
            })
    void signsAreNoNames(String text) {
        assertFalse(ids(find(text)).contains("mine/mine-wulagen"), text);
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(11);
        for (int turn = 0; turn < 300; turn++) {
            StringBuilder text = new StringBuilder();
            for (int index = 0; index < random.nextInt(Search.TEXT_MAX); index++) {
                text.append((char) (random.nextInt(4) == 0 ? ' ' : random.nextInt(Character.MAX_VALUE + 1)));
            }
            assertTrue(find(text.toString()).matched() >= 0);
        }
    }

    @Test
    void anEditInTheDatabaseIsFoundWithinTwoSeconds() {
        assertEquals(0, find("Qyzylbel Xyz").matched());
        edit("update gis.mine set aliases = array['Qyzylbel Xyz'] where fid = 'mine-sareke'");
        assertEquals(List.of("mine/mine-sareke"), untilFound("Qyzylbel Xyz", 1));
        edit("update gis.mine set aliases = null where fid = 'mine-sareke'");
        assertEquals(List.of(), untilFound("Qyzylbel Xyz", 0));
    }

    @Test
    void withLittleMemorySomeRecordsAreSearchedAndTheAnswerSaysWhichDatasetsAreNotWhole() {
        Search small = new Search(new NameStore(test.database())::list, new SearchMemory(400));
        Found some = small.find(catalogue.current(), "乌恰", 0, 20);
        assertFalse(some.incomplete().isEmpty());
        assertFalse(some.incomplete().contains("admin_area"), some.incomplete().toString());
        assertEquals("admin_area/653024", ids(some).get(0));
        assertEquals(List.of(), find("乌恰").incomplete());
    }

    @Test
    void whileTheNamesOfManyRecordsAreReadTheFirstOnesAnswerAndSaySo() throws Exception {
        LoadedDataset mines = catalogue.current().find("mine").orElseThrow();
        CountDownLatch rest = new CountDownLatch(1);
        Search large = new Search(
                (dataset, limit) -> {
                    if (limit > 100_000) {
                        awaitQuietly(rest);
                    }
                    return IntStream.range(0, Math.min(limit, 20_002))
                            .mapToObj(SearchTest::numbered)
                            .toList();
                },
                new SearchMemory(1_000_000));
        Catalogue many = new Catalogue(1, List.of(new LoadedDataset(mines.dataset(), 1, "", "", 100_001, null)));
        assertEquals(List.of("mine/m19999"), ids(large.find(many, "m19999", 0, 20)));
        Found first = large.find(many, "m20001", 0, 20);
        assertEquals(0, first.matched());
        assertEquals(List.of("mine"), first.incomplete());
        rest.countDown();
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        Found found = first;
        while (found.matched() == 0 && Instant.now().isBefore(end)) {
            found = large.find(many, "m20001", 0, 20);
        }
        assertEquals(List.of("mine/m20001"), ids(found));
        assertEquals(List.of(), found.incomplete());
    }

    private static NamedRecord numbered(int number) {
        String id = "m" + number;
        List<RecordName> names = List.of(new RecordName(id, RecordName.Kind.ID));
        return new NamedRecord(id, names, List.of(), null, null, null, null, null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> untilFound(String text, long matched) {
        Instant end = Instant.now().plus(Duration.ofSeconds(2));
        Found found = find(text);
        while (found.matched() != matched && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            found = find(text);
        }
        return ids(found);
    }

    private static void edit(String sql) {
        test.database().with(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return null;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
