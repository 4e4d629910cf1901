package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Expression;
import org.mineralgis.query.ExpressionSamples;
import org.mineralgis.query.FilterCheck;
import org.mineralgis.query.FilterJson;
import org.mineralgis.query.FilterText;

/**
 * Random filters, each written as text, read, written as JSON, read, checked and asked of PostGIS, against the evaluator in
 * memory: of every record the same answer, be it true, false or unknown.
 */
final class FilterDifferentialTest {

    private static final int RECORDS = 30;
    private static final int BATCHES = 90;
    private static final int FURTHER_BATCHES = 20;
    private static final int BATCH = 50;

    private static TestDatabase test;

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mine, POINT, 101",
        "fault, MULTI_LINE_STRING, 202",
        "area, MULTI_POLYGON, 303",
        "sheet, NONE, 404",
    })
    void everyRandomFilterMeansTheSameToPostgisAndInMemory(String id, GeometryType type, long seed) {
        Dataset dataset = FilterSamples.dataset(id, type);
        FilterSamples samples = new FilterSamples(new Random(seed), dataset);
        List<Feature> records = samples.records(RECORDS);
        LoadedFixture.load(test, dataset, records);
        assertNoDifference(dataset, records, BATCHES, () -> samples.filter(2));
    }

    @ParameterizedTest
    @CsvSource({"mine, POINT, 505", "fault, MULTI_LINE_STRING, 606", "area, MULTI_POLYGON, 707"})
    void everyFilterOfTheReadersTestsDoesToo(String id, GeometryType type, long seed) {
        Dataset dataset = FilterSamples.dataset(id, type);
        List<Feature> records = new FilterSamples(new Random(seed), dataset).records(RECORDS);
        LoadedFixture.load(test, dataset, records);
        ExpressionSamples samples = new ExpressionSamples(FilterCheck.queryables(dataset), FilterPools.values(), seed);
        assertNoDifference(dataset, records, FURTHER_BATCHES, samples::next);
    }

    private static void assertNoDifference(
            Dataset dataset, List<Feature> records, int batches, Supplier<Expression> samples) {
        List<String> differences = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            List<Expression> filters = Stream.generate(samples).limit(BATCH).toList();
            differences.addAll(compare(dataset, records, filters));
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> compare(Dataset dataset, List<Feature> records, List<Expression> filters) {
        List<SqlText> conditions = filters.stream()
                .map(filter -> FilterSql.condition(dataset, travelled(dataset, filter)))
                .toList();
        Map<String, List<@Nullable Boolean>> answers = ask(dataset, conditions);
        List<String> differences = new ArrayList<>();
        for (int number = 0; number < filters.size(); number++) {
            Expression filter = filters.get(number);
            FilterEvaluator evaluator = new FilterEvaluator(dataset);
            for (Feature record : records) {
                Boolean here = evaluator.truth(filter, record);
                Boolean there = answers.get(record.id()).get(number);
                if (here != there && (here == null || !here.equals(there))) {
                    differences.add("%s: PostGIS %s, in memory %s: %s of %s"
                            .formatted(record.id(), there, here, FilterText.write(filter), record));
                }
            }
        }
        return differences;
    }

    /** What is left of a filter after all the ways in which one comes. */
    private static Expression travelled(Dataset dataset, Expression filter) {
        Expression fromText = FilterText.read(FilterText.write(filter));
        Expression fromJson = FilterJson.read(FilterJson.write(fromText));
        return FilterCheck.check(fromJson, dataset);
    }

    /** The answers to all conditions, by record. */
    private static Map<String, List<@Nullable Boolean>> ask(Dataset dataset, List<SqlText> conditions) {
        SqlText sql = SqlText.compose(
                "select fid, array[%s] from " + DatasetTable.served(dataset.id()), SqlText.join(", ", conditions));
        return test.database().with(connection -> {
            Map<String, List<@Nullable Boolean>> answers = new HashMap<>();
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.put(rows.getString(1), Arrays.asList((Boolean[])
                            rows.getArray(2).getArray()));
                }
            }
            return answers;
        });
    }
}
