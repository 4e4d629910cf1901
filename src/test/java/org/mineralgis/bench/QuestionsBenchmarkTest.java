package org.mineralgis.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.Main;
import org.mineralgis.store.TestDatabase;

/** Questions to a running server. */
final class QuestionsBenchmarkTest {

    private static final QuestionData DATA = new QuestionData(2_000, 1);

    @TempDir
    private Path folder;

    @Test
    void everyKindOfQuestionIsAnsweredOfTwoReleases() throws Exception {
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        PrintStream progress = new PrintStream(OutputStream.nullOutputStream());
        QuestionsBenchmark benchmark = new QuestionsBenchmark(program, folder, progress, DATA, 2);
        try (TestDatabase test = TestDatabase.create()) {
            benchmark.load(test.address());
            List<String> rows = benchmark.ask(test.address()).lines().toList();
            assertEquals("2,000 points, 40 areas, 20 faults, 400 estimates; 2 questions of each kind", rows.get(0));
            for (QuestionKind kind : QuestionKind.values()) {
                assertTrue(
                        rows.stream()
                                .anyMatch(row -> row.startsWith("| " + kind.sample() + " | " + kind.title() + " | ")),
                        kind + " in " + rows);
            }
        }
    }

    @Test
    void theSameSeedAsksTheSameAndTheNextQuestionIsAnother() {
        for (QuestionKind kind : List.of(
                QuestionKind.HERE,
                QuestionKind.OVERLAP,
                QuestionKind.SEARCH,
                QuestionKind.TOTALS,
                QuestionKind.CHECK)) {
            SplittableRandom random = new SplittableRandom(7);
            QuestionKind.Question first = kind.next(DATA, random);
            assertEquals(first, kind.next(DATA, new SplittableRandom(7)));
            assertNotEquals(first, kind.next(DATA, random));
        }
    }

    @Test
    void eachOfTheFifteenSampleQuestionsIsAsked() {
        List<Integer> samples = Stream.of(QuestionKind.values())
                .map(QuestionKind::sample)
                .distinct()
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, 15).boxed().toList(), samples);
    }

    @Test
    void duplicatesAreNotAskedOfMoreAreasThanAreCompared() {
        assertTrue(QuestionKind.DUPLICATES.answered(new QuestionData(1_000_000, 1)));
        assertEquals(false, QuestionKind.DUPLICATES.answered(new QuestionData(2_000_000, 1)));
    }
}
