package org.mineralgis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;

final class FilterRoundTripTest {

    private static final Dataset MINES = MineFields.dataset(GeometryType.POINT);

    private final ExpressionSamples samples =
            new ExpressionSamples(FilterCheck.queryables(MINES), ExpressionSamples.Values.USUAL, 20_261_128);

    @Test
    void whatIsWrittenReadsBackToTheSameTreeInBothEncodings() {
        for (int round = 0; round < 5_000; round++) {
            Expression tree = samples.next();
            String text = FilterText.write(tree);
            String json = FilterJson.write(tree);
            assertEquals(tree, FilterText.read(text), text);
            assertEquals(tree, FilterJson.read(json), json);
            assertEquals(text, FilterText.write(FilterJson.read(json)));
            assertEquals(json, FilterJson.write(FilterText.read(text)));
        }
    }

    @Test
    void samplesFitTheirDatasetAndHaveEveryOperatorAndFunction() {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        Set<String> functions = new HashSet<>();
        for (int round = 0; round < 5_000; round++) {
            Expression tree = samples.next();
            assertEquals(tree, FilterCheck.check(tree, MINES), () -> FilterText.write(tree));
            collect(tree, operators, functions);
        }
        assertEquals(EnumSet.allOf(Operator.class), operators);
        assertEquals(FilterFunctions.list().size(), functions.size(), functions::toString);
    }

    @Test
    void theSameSeedGivesTheSameFilters() {
        ExpressionSamples again =
                new ExpressionSamples(FilterCheck.queryables(MINES), ExpressionSamples.Values.USUAL, 20_261_128);
        for (int round = 0; round < 100; round++) {
            assertEquals(samples.next(), again.next());
        }
    }

    private static void collect(Expression part, Set<Operator> operators, Set<String> functions) {
        if (part instanceof Expression.Operation operation) {
            operators.add(operation.operator());
            operation.arguments().forEach(each -> collect(each, operators, functions));
        } else if (part instanceof Expression.Call call) {
            functions.add(call.function());
            call.arguments().forEach(each -> collect(each, operators, functions));
        } else if (part instanceof Expression.Items items) {
            assertTrue(items.items().size() <= 4);
            items.items().forEach(each -> collect(each, operators, functions));
        }
    }
}
