package org.mineralgis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FilterEncodingsTest {

    static Stream<FilterExamples.Example> examples() {
        return FilterExamples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothEncodingsOfAFilterAreOneTree(FilterExamples.Example example) {
        Expression tree = FilterText.read(example.text());
        assertEquals(tree, FilterJson.read(example.json()));
        assertEquals(tree, FilterText.read(FilterText.write(tree)), FilterText.write(tree));
        assertEquals(tree, FilterJson.read(FilterJson.write(tree)), FilterJson.write(tree));
    }
}
