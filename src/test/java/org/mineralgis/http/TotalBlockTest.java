package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Language;
import org.mineralgis.resource.Measure;
import org.mineralgis.resource.Quantity;
import org.mineralgis.resource.QuantityExtent;
import org.mineralgis.resource.Total;
import org.mineralgis.resource.Totals;

/** Sums and refusals as people read them. */
final class TotalBlockTest {

    private static final Totals.Key KEY =
            new Totals.Key("zinc", "reserve", "proved", new Measure(false, "Zn"), QuantityExtent.REMAINING);

    private static String markup(Total total, Language language) {
        return TotalBlock.verdict(total, language).document().lines().skip(1).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5060000; 5060000; 5,060,000",
                "98.33; 98.33; 98.33",
                "100; 100; 100",
                "0; 0; 0",
                "200; Infinity; ≥ 200",
                "0; 30; ≤ 30",
                "2000000000; 3000000000; 2,000,000,000–3,000,000,000",
            })
    void tonnesKeepTheirBounds(double least, double most, String shown) {
        assertEquals(shown, TotalBlock.tonnes(new Quantity(least, most)));
    }

    @Test
    void aSumStandsWithItsBoundInFiguresAndInWords() {
        Total total = new Total(KEY, new Quantity(160_000, Double.POSITIVE_INFINITY), List.of(), List.of());
        assertEquals("<p class=\"lead\"><strong>合计</strong> ≥ 160,000 t (16万吨以上)</p>", markup(total, Language.ZH));
    }

    @Test
    void everyRuleThatForbidsASumIsALineOfItsOwn() {
        List<Total.Refusal> rules = List.of(Total.Refusal.MIXED_SYSTEMS, Total.Refusal.SEVERAL_FOR_ONE_BODY);
        assertEquals(
                "<div class=\"caveats refusal\"><p><strong>Not added</strong></p><ul>"
                        + "<li>the figures follow different standards of classification and cannot be added</li>"
                        + "<li>there are several figures for one deposit or orebody; none is preferred, and they are not added</li></ul></div>",
                markup(new Total(KEY, null, rules, List.of()), Language.EN));
    }
}
