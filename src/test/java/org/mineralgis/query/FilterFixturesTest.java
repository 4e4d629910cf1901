package org.mineralgis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the standard, where they are at hand; {@link FilterEncodingsTest} has our own for everywhere. */
@EnabledIf("org.mineralgis.query.CqlFixtures#present")
final class FilterFixturesTest {

    static List<String> names() throws IOException {
        return CqlFixtures.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anExampleOfTheStandardIsOneTreeInBothEncodings(String name) throws IOException {
        Expression tree = FilterText.read(CqlFixtures.read("text/" + name + ".txt"));
        assertEquals(tree, FilterJson.read(CqlFixtures.read("json/" + name + ".json")));
        assertEquals(tree, FilterText.read(FilterText.write(tree)));
        assertEquals(tree, FilterJson.read(FilterJson.write(tree)));
        assertEquals(Set.of(), faults(FilterJson.write(tree)));
    }

    @Test
    void thereAreTwentyOneExamples() throws IOException {
        assertEquals(21, CqlFixtures.names().size());
    }

    /**
     * What we read beyond the grammar is written so that it stays outside the schema; the rest of the language must not.
     * The validator tries every alternative of the schema at every depth, so that each further level takes it ten times as
     * long: what is nested deeper is written in parts.
     */
    @Test
    void whatWeWriteIsValidByTheSchemaOfTheStandard() throws IOException {
        List<String> parts = List.of(
                "2 * x ^ 2 > 0",
                "3 / (y - 1) > 0",
                "x % 4 > 0",
                "x div 2 > 0",
                "CASEI(name) LIKE 'zn%'",
                "county IN ('乌恰县', '阿图什市')",
                "levels NOT IN (1, 2)");
        List<String> texts = Stream.concat(
                        FilterExamples.ALL.stream().map(FilterExamples.Example::text), parts.stream())
                .filter(text -> !text.contains("EMPTY"))
                .toList();
        int valid = 0;
        for (String text : texts) {
            String json = FilterJson.write(FilterText.read(text));
            if (depth(json) <= 3) {
                assertEquals(Set.of(), faults(json), json);
                valid++;
            }
        }
        assertTrue(valid > 20, "examples are there");
    }

    /** How many lists of arguments lie in one another. */
    private static int depth(String json) {
        int depth = 0;
        int deepest = 0;
        for (char letter : json.toCharArray()) {
            depth += letter == '[' ? 1 : letter == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Set<String> faults(String json) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CqlFixtures.read("cql2.json"));
        return Set.copyOf(schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList());
    }
}
