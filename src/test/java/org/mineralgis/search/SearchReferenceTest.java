package org.mineralgis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** The index against a look at every spelling of every name. */
final class SearchReferenceTest {

    private static final String[] PIECES = {
        "乌",
        "拉",
        "根",
        "塔",
        "木",
        "卡",
        "兰",
        "重",
        "行",
        "藏",
        "铅锌矿",
        "金矿",
        "烏",
        "K2",
        "wu",
        "la",
        "gen",
        "ta",
        "mu",
        "ka",
        "lan",
        " ",
        "-",
        "gold",
        " deposit",
        "Қәш",
        "１号",
        "𠮷"
    };
    private static final RecordName.Kind[] KINDS = RecordName.Kind.values();

    private static final List<NamedRecord> RECORDS = new ArrayList<>();
    private static NameIndex index;
    private static NameIndex other;

    /** A spelling and the name it is of. */
    private record Spelled(int record, int number, RecordName.Kind kind, Spelling spelling) {}

    private static final List<Spelled> SPELLED = new ArrayList<>();

    @BeforeAll
    static void makeNames() throws Exception {
        Random random = new Random(41);
        int number = 0;
        for (int record = 0; record < 400; record++) {
            List<RecordName> names = new ArrayList<>();
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                RecordName name = new RecordName(
                        text(random, 1 + random.nextInt(record % 50 == 0 ? 40 : 7)),
                        KINDS[random.nextInt(KINDS.length)]);
                names.add(name);
                for (Spelling spelling : Spellings.of(name.text())) {
                    SPELLED.add(new Spelled(record, number, name.kind(), spelling));
                }
                number++;
            }
            RECORDS.add(new NamedRecord("r" + record, names, List.of(), null, null, null, null, null));
        }
        index = new NameIndex(dataset("mineral_occurrence"), RECORDS, true);
        other = new NameIndex(dataset("mine"), RECORDS.subList(0, 200), true);
    }

    private static Dataset dataset(String id) throws Exception {
        return DatasetCatalogue.read(Path.of("gis-data")).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** A part of a spelling, perhaps with letters changed, or letters put together at random. */
    private static String wanted(Random random, int errors) {
        String text = random.nextInt(8) == 0
                ? Letters.fold(text(random, 2 + random.nextInt(4)))
                : SPELLED.get(random.nextInt(SPELLED.size())).spelling().text();
        if (text.isEmpty()) {
            return "wulagen";
        }
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(text.length() - start);
        StringBuilder wanted = new StringBuilder(text.substring(random.nextBoolean() ? 0 : start, end));
        for (int error = 0; error < errors; error++) {
            int at = random.nextInt(wanted.length());
            switch (random.nextInt(4)) {
                case 0 -> wanted.setCharAt(at, text.charAt(random.nextInt(text.length())));
                case 1 -> wanted.insert(at, "xw拉恰".charAt(random.nextInt(4)));
                case 2 -> wanted.setCharAt(at, "qn木矿".charAt(random.nextInt(4)));
                default -> wanted.insert(Math.max(0, at - 1), wanted.charAt(at)).deleteCharAt(at + 1);
            }
        }
        return wanted.toString();
    }

    @Test
    void whatHoldsATextIsFoundAsByALookAtEveryName() {
        Random random = new Random(42);
        int found = 0;
        for (int turn = 0; turn < 800; turn++) {
            String wanted = wanted(random, 0);
            Scores expected = new Scores(RECORDS.size());
            for (Spelled each : SPELLED) {
                offer(each, wanted, expected);
            }
            assertSame(expected, index.exact(wanted), wanted);
            found += expected.count();

            Scores within = index.exact(wanted(random, 0));
            Scores both = index.exact(wanted, within);
            assertSame(within.and(expected), within.and(both), wanted);
        }
        assertTrue(found > 5_000, "" + found);
    }

    private static void offer(Spelled each, String wanted, Scores scores) {
        Spelling spelling = each.spelling();
        String text = spelling.text();
        int word = SpelledNames.wordWith(text, wanted, spelling.wordStarts());
        boolean inside = spelling.form() == Spelling.Form.WRITTEN && wanted.length() >= 4;
        int at = word >= 0 || !inside ? word : text.indexOf(wanted);
        if (wanted.length() == 1 && !Letters.isHan(wanted.charAt(0)) && at > 0) {
            return;
        }
        if (at >= 0) {
            boolean holds = word >= 0 && (wanted.length() > 2 || holdsAsWord(spelling, wanted));
            Tier tier = Tier.of(each.kind(), at, text.length() == wanted.length(), holds);
            scores.offer(each.record(), tier.score(spelling.form()), each.number());
        }
    }

    /** Of two Latin letters the word must end behind them. */
    private static boolean holdsAsWord(Spelling spelling, String wanted) {
        if (Letters.beginsWithHan(wanted) || spelling.form() != Spelling.Form.WRITTEN) {
            return true;
        }
        for (int at = 0; at < Math.min(Long.SIZE, spelling.text().length()); at++) {
            int end = at + wanted.length();
            boolean ends =
                    end == spelling.text().length() || end < Long.SIZE && (spelling.wordStarts() >>> end & 1) == 1;
            if ((spelling.wordStarts() >>> at & 1) == 1 && spelling.text().startsWith(wanted, at) && ends) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsLikeATextIsFoundAsByALookAtEveryName() {
        Random random = new Random(43);
        int found = 0;
        for (int turn = 0; turn < 250; turn++) {
            String wanted = wanted(random, 1 + random.nextInt(2));
            int errorsMax = Likeness.errorsMax(wanted);
            Scores expected = new Scores(RECORDS.size());
            Likeness likeness = new Likeness(wanted, errorsMax);
            for (Spelled each : SPELLED) {
                boolean compared = errorsMax > 0
                        && each.spelling().form() != Spelling.Form.INITIALS
                        && each.kind() != RecordName.Kind.ID;
                if (compared) {
                    offerSimilar(each, wanted, likeness, expected);
                }
            }
            assertSame(expected, index.similar(wanted), wanted);
            found += expected.count();
        }
        assertTrue(found > 300, "" + found);
    }

    private static void offerSimilar(Spelled each, String wanted, Likeness likeness, Scores scores) {
        Spelling spelling = each.spelling();
        String text = spelling.text();
        for (int start = 0; start < Math.min(Long.SIZE, text.length()); start++) {
            if ((spelling.wordStarts() >>> start & 1) == 1) {
                Likeness.Place place = likeness.find(text.substring(start), 1L);
                if (place != null && sharesPair(text.substring(start), wanted)) {
                    Tier tier = Tier.similar(each.kind(), place.errors());
                    scores.offer(each.record(), tier.score(spelling.form()), each.number());
                }
            }
        }
    }

    private static boolean sharesPair(String text, String wanted) {
        for (int at = 0; at + 2 <= wanted.length(); at++) {
            if (text.contains(wanted.substring(at, at + 2))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPageHoldsTheBestOfAllInTheirOrder() {
        Random random = new Random(44);
        for (int turn = 0; turn < 200; turn++) {
            String wanted = wanted(random, 0);
            Scores scores = index.exact(wanted);
            Ranking all = new Ranking(10_000);
            Ranking few = new Ranking(7);
            all.add(index, scores);
            few.add(index, scores);
            all.add(other, other.exact(wanted));
            few.add(other, other.exact(wanted));
            assertEquals(all.matched(), few.matched());
            List<Ranking.Match> sorted = all.after(0);
            assertEquals(sorted.subList(0, Math.min(7, sorted.size())), few.after(0), wanted);
            assertEquals(sorted.stream().sorted(plainOrder()).toList(), sorted, wanted);
        }
    }

    private static Comparator<Ranking.Match> plainOrder() {
        return Comparator.comparingInt(Ranking.Match::score)
                .thenComparing(match -> -match.index().importance(match.record()))
                .thenComparing(match -> match.name() < 0
                        ? Spellings.NAME_MAX
                        : match.index().name(match.name()).text().length())
                .thenComparing(match -> match.index().dataset().id())
                .thenComparing(Ranking.Match::record);
    }

    private static void assertSame(Scores expected, Scores actual, String wanted) {
        assertEquals(described(expected), described(actual), wanted);
        assertEquals(expected.count(), actual.count(), wanted);
    }

    private static List<String> described(Scores scores) {
        String[] records = new String[RECORDS.size()];
        for (int record = 0; record < records.length; record++) {
            records[record] = scores.score(record) == Scores.NONE
                    ? ""
                    : record + " " + scores.score(record) + " " + scores.name(record);
        }
        return Arrays.stream(records).filter(each -> !each.isEmpty()).toList();
    }
}
