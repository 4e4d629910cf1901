package org.mineralgis.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.search.Search;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** How long the search takes over many synthetic names, by what is asked; the program alone, without network. */
public final class SearchBenchmark {

    private static final String DATASET = "mineral_occurrence";
    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 50;
    private static final String CHARACTERS = "乌拉根萨瓦亚尔顿塔木卡兰古火烧云切列克其热奥托喀讷什吉布伦口库科西鲁赞坎阿图恰疏勒伽师英沙莎车叶城麦盖提岳普湖巴楚孜柯玛苏";
    private static final String[] SYLLABLES = {
        "wu", "la", "gen", "sa", "wa", "ya", "er", "dun", "ta", "mu", "ka", "lan", "gu", "qie", "lie", "ke", "ao",
        "tuo", "na", "shi", "ji", "bu", "lun", "kou", "xi", "lu", "zan", "kan", "tu", "qia"
    };
    private static final String[] KINDS = {"铅锌矿", "铜矿", "金矿", "铁矿", "锰矿", "石膏矿"};
    private static final String[] COMMODITIES = {"lead", "copper", "gold", "iron", "manganese", "gypsum"};
    private static final String[] COUNTIES = {"653024", "653022", "653001", "653131", "653126"};

    private final SplittableRandom random;
    private final Search search;
    private final Catalogue catalogue;
    private final List<NamedRecord> records = new ArrayList<>();

    private SearchBenchmark(Dataset dataset, int names, long seed) {
        this.random = new SplittableRandom(seed);
        // A record has two names.
        for (int number = 0; number < names / 2; number++) {
            records.add(record(number));
        }
        this.search = new Search((asked, limit) -> records);
        this.catalogue = new Catalogue(1, List.of(new LoadedDataset(dataset, 1, "", "", records.size(), null)));
    }

    /**
     * Asks and measures.
     *
     * @param gisData folder of the datasets, of which the one of the occurrences lends its fields
     * @param names how many, two of each record, which has an id besides
     * @return a table
     */
    public static String run(Path gisData, int names, long seed) throws DatasetFileException, IOException {
        Dataset dataset = DatasetCatalogue.read(gisData).stream()
                .filter(each -> each.id().equals(DATASET))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no dataset " + DATASET));
        return new SearchBenchmark(dataset, names, seed).table();
    }

    private NamedRecord record(int number) {
        int kind = random.nextInt(KINDS.length);
        List<RecordName> names = List.of(
                new RecordName(chinese() + KINDS[kind], RecordName.Kind.TITLE_ZH),
                new RecordName(latin() + " " + COMMODITIES[kind] + " deposit", RecordName.Kind.TITLE_EN),
                new RecordName("occurrence-" + number, RecordName.Kind.ID));
        String county = COUNTIES[random.nextInt(COUNTIES.length)];
        Coordinate point = new Coordinate(74 + 4 * random.nextDouble(), 36 + 4 * random.nextDouble());
        return new NamedRecord(
                "occurrence-" + number, names, List.of(COMMODITIES[kind]), county, null, point, null, null);
    }

    private String chinese() {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(5);
        for (int index = 0; index < length; index++) {
            name.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return name.toString();
    }

    private String latin() {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(4);
        for (int index = 0; index < length; index++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }

    private String table() {
        long begin = System.nanoTime();
        boolean incomplete =
                !search.find(catalogue, "wulagen", 0, 20).incomplete().isEmpty();
        double building = (System.nanoTime() - begin) / 1e9;
        Map<String, List<String>> questions = questions();
        List<String> rows = new ArrayList<>();
        rows.add(String.format(
                Locale.ROOT,
                "%,d names of %,d records%s; index made in %.1f s",
                2 * records.size(),
                records.size(),
                incomplete ? ", of which only the first are searched" : "",
                building));
        rows.add("");
        rows.add("| asked | ms, median | p95 | most | of the processor, median | p95 |");
        rows.add("|---|---|---|---|---|---|");
        questions.values().forEach(texts -> ask(texts.subList(0, WARM_UP)));
        List<Took> all = new ArrayList<>();
        questions.forEach((kind, texts) -> {
            List<Took> times = ask(texts);
            all.addAll(times);
            rows.add(row(kind, times));
        });
        rows.add(row("**all**", all));
        return String.join("\n", rows);
    }

    /** How long a question took, and for how long of that the processor was at work on it, in milliseconds. */
    private record Took(double all, double processor) {}

    private static String row(String kind, List<Took> times) {
        Samples all = new Samples(times.stream().mapToDouble(Took::all).toArray());
        Samples processor =
                new Samples(times.stream().mapToDouble(Took::processor).toArray());
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |",
                kind,
                all.median(),
                all.within(0.95),
                all.most(),
                processor.median(),
                processor.within(0.95));
    }

    private List<Took> ask(List<String> texts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Took> times = new ArrayList<>();
        for (String text : texts) {
            long processor = threads.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            long matched = search.find(catalogue, text, 0, 20).matched();
            times.add(
                    new Took((System.nanoTime() - begin) / 1e6, (threads.getCurrentThreadCpuTime() - processor) / 1e6));
            if (matched < 0) {
                throw new IllegalStateException("fewer than no records");
            }
        }
        return times;
    }

    private Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (int turn = 0; turn < QUESTIONS; turn++) {
            NamedRecord record = records.get(random.nextInt(records.size()));
            String chinese = record.names().get(0).text();
            String latin = record.names().get(1).text();
            String first = latin.substring(0, latin.indexOf(' '));
            add(questions, "a Chinese name", chinese);
            add(questions, "its first two characters", chinese.substring(0, 2));
            add(questions, "a name in Latin letters", latin);
            add(questions, "its first three letters", latin.substring(0, 3));
            add(
                    questions,
                    "a name and a commodity",
                    first + " " + record.commodities().get(0));
            add(questions, "one Chinese letter wrong", wrong(chinese, CHARACTERS));
            add(questions, "one Latin letter wrong", wrong(first, "bcdfghjklmnp"));
            add(questions, "two Latin letters wrong", wrong(wrong(first, "bcdfghjklmnp"), "bcdfghjklmnp"));
            add(questions, "a commodity", COMMODITIES[turn % COMMODITIES.length]);
            add(questions, "what all names hold", turn % 2 == 0 ? "矿" : "deposit");
            add(questions, "nothing", "zqxv" + turn);
        }
        return questions;
    }

    private String wrong(String text, String letters) {
        int at = 1 + random.nextInt(text.length() - 1);
        char letter = letters.charAt(random.nextInt(letters.length()));
        return text.substring(0, at) + letter + text.substring(at + 1);
    }

    private static void add(Map<String, List<String>> questions, String kind, String text) {
        questions.computeIfAbsent(kind, each -> new ArrayList<>()).add(text);
    }
}
