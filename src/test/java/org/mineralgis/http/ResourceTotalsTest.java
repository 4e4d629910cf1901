package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals of the shipped estimates, which contradict each other, as their sources do. */
@ExtendWith(ShippedServer.Shared.class)
final class ResourceTotalsTest {

    private static HttpResponse<String> ask(ShippedServer server, String query) {
        return server.get(server.base() + "/resources/totals?lang=en" + query, "application/json");
    }

    private static JsonNode totals(ShippedServer server, String query) {
        HttpResponse<String> answer = ask(server, query);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer).get("totals");
    }

    private static List<String> brief(JsonNode totals) {
        List<String> lines = new ArrayList<>();
        for (JsonNode total : totals) {
            List<String> rules = new ArrayList<>();
            total.get("refusals")
                    .forEach(refusal -> rules.add(refusal.get("rule").asText()));
            List<String> parts = new ArrayList<>();
            total.get("parts").forEach(part -> parts.add(part.get("id").asText()));
            assertTrue(total.get("sum").isNull());
            lines.add(total.get("kind").asText() + " " + rules + " " + parts);
        }
        return lines;
    }

    @Test
    void allFiguresOfWulagenAreShownAndNoneIsAdded(ShippedServer server) {
        assertEquals(
                List.of(
                        "historic [historic] [wulagen-no1-pb-2007]",
                        "resource [category_not_stated] [wulagen-pb-zijin-2023]",
                        "unknown [kind_not_told] [wulagen-pb-zijin-2021]"),
                brief(totals(server, "&commodity=lead&county=653024")));
        JsonNode zinc = totals(server, "&commodity=zinc");
        JsonNode unread = zinc.get(2).get("parts").get(0);
        assertEquals("wulagen-zn-zijin-2021", unread.get("id").asText());
        assertTrue(unread.get("quantity").isNull(), "553 t is a slip of the source and not read as zinc");
        assertEquals("no quantity that could be read", unread.get("left").asText());
        assertEquals("5.06 Mt", zinc.get(1).at("/parts/0/quantity/text").asText());
    }

    @Test
    void aDepositHasAllOfItsFiguresAndNoneOfAnother(ShippedServer server) {
        assertEquals(
                List.of(
                        "historic [historic] [wulagen-no1-pb-2007]",
                        "resource [category_not_stated] [wulagen-pb-zijin-2023]",
                        "unknown [kind_not_told] [wulagen-pb-zijin-2021]",
                        "historic [historic] [wulagen-no1-zn-2007]",
                        "resource [category_not_stated] [wulagen-zn-zijin-2023]",
                        "unknown [kind_not_told] [wulagen-zn-zijin-2021]"),
                brief(totals(server, "&deposit=wulagen")));
        assertEquals(
                brief(totals(server, "&deposit=wulagen&commodity=lead")),
                brief(totals(server, "&deposit=wulagen&commodity=lead&county=653024")));
        assertEquals(0, totals(server, "&deposit=wulagen&county=653131").size());
    }

    @Test
    void asOfADayADepositShowsWhatWasKnownThenAndWhatHasNoDate(ShippedServer server) {
        JsonNode historic = totals(server, "&deposit=wulagen&commodity=zinc&as_of=1961-12-31")
                .get(0);
        assertTrue(historic.at("/parts/0/counted").asBoolean(), historic.toString());
        assertTrue(historic.get("sum").isNull());
        JsonNode before = totals(server, "&deposit=wulagen&commodity=zinc&as_of=1960-12-31")
                .get(0);
        assertEquals("later than the day asked for", before.at("/parts/0/left").asText());
        JsonNode undated = totals(server, "&deposit=wulagen&commodity=zinc&as_of=1961-12-31")
                .get(1);
        assertEquals("no effective date", undated.at("/parts/0/left").asText());
    }

    @Test
    void severalFiguresOfOneDepositAreRefusedAsRivals(ShippedServer server) {
        List<String> rules = new ArrayList<>();
        for (JsonNode total : totals(server, "&commodity=gold")) {
            if (total.get("kind").asText().equals("resource")) {
                total.get("refusals")
                        .forEach(refusal -> rules.add(refusal.get("rule").asText()));
            }
        }
        assertEquals(List.of("category_not_stated", "system_not_stated", "several_for_one_body"), rules);
    }

    @Test
    void asOfADayFiguresWithoutDateAreLeftOutAndSaidToBe(ShippedServer server) {
        JsonNode total = totals(server, "&commodity=lead&as_of=2020-12-31").get(1);
        assertEquals("no effective date", total.at("/parts/0/left").asText());
        assertEquals(0, totals(server, "&commodity=lead&county=653131").size());
    }

    @Test
    void ofMoreFiguresThanAreListedTheNumberIsTold(ShippedServer server) {
        JsonNode all = totals(server, "&commodity=gold");
        JsonNode listed = totals(server, "&commodity=gold&limit=1");
        String page = page(server, "&lang=en&commodity=gold&limit=1");
        assertEquals(all.size(), listed.size());
        for (int total = 0; total < all.size(); total++) {
            int parts = all.get(total).get("parts").size();
            assertEquals(parts, listed.get(total).get("numberOfParts").asInt());
            assertEquals(1, listed.get(total).get("parts").size());
            assertEquals(all.get(total).get("numberCounted"), listed.get(total).get("numberCounted"));
            assertEquals(all.get(total).get("refusals"), listed.get(total).get("refusals"));
            if (parts > 1) {
                assertTrue(page.contains("The first 1 of " + parts + " are listed"), page);
            }
        }
        assertEquals(400, ask(server, "&limit=0").statusCode());
    }

    @Test
    void figuresOfWholeAreasAreNotAmongThem(ShippedServer server) {
        for (JsonNode total : totals(server, "")) {
            total.get("parts")
                    .forEach(part -> assertTrue(!part.get("id").asText().startsWith("malkansu")));
        }
    }

    private static String page(ShippedServer server, String query) {
        HttpResponse<String> answer = server.get(server.base() + "/resources/totals?f=html" + query, "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        for (String key : List.of("leastTonnes", "kindTitle", "refusals", "null", "true", "false", "unstated")) {
            assertFalse(answer.body().contains(key), key);
        }
        return answer.body();
    }

    private static void assertHolds(String page, String... texts) {
        for (String text : texts) {
            assertTrue(page.contains(text), () -> text + " is not in " + page);
        }
    }

    @Test
    void theChinesePageShowsAllFiguresOfWulagenWithTheRulesThatForbidASum(ShippedServer server) {
        assertHolds(
                page(server, "&lang=zh&commodity=zinc&county=653024&deposit=wulagen"),
                "<h1>资源储量合计 · 锌 · 乌恰县 · 乌拉根",
                "GB/T 17766-2020",
                "共 3 组数字：0 组有合计，3 组按规则不相加。",
                "<h2>锌 · 历史估算 · 类型未说明 · 金属量 (Zn) · 口径未说明</h2>",
                "<li>历史估算不是现行标准下的资源量</li>",
                " · No. 1</th><td>17,400 tons</td><td class=\"number\">17,400</td><td>1951/1961</td><td>未说明</td><td>未相加</td>",
                "<li>来源未说明类型；推断、控制、探明资源量应单列（GB/T 17766-2020 第5章）</li>",
                "<td>5.06 Mt</td><td class=\"number\">5,060,000</td>",
                "<li>来源未区分资源量与储量，二者不得相加（GB/T 17766-2020 第5章）</li>",
                "<td>553 t</td><td class=\"number\">—</td><td>未说明</td><td>未说明</td><td>不计入：没有可换算的数量</td>",
                "/collections/mineral_occurrence/items/wulagen?",
                "/collections/resource_estimate/items/wulagen-zn-zijin-2021?");
    }

    @Test
    void theEnglishPageSaysTheSame(ShippedServer server) {
        assertHolds(
                page(server, "&lang=en&commodity=zinc&as_of=2020-12-31"),
                "<h1>Totals of resources and reserves · zinc · as of 2020-12-31</h1>",
                "<h2>zinc · historic estimate · category not stated · contained metal (Zn) · extent not stated</h2>",
                "<li>a historic estimate is no resource by the standard in force</li>",
                "<td>not added</td>",
                "<td>left out: no effective date</td>",
                "<td>left out: no quantity that could be read</td>");
        assertHolds(
                page(server, "&lang=en&commodity=lead&county=653131"),
                "No estimate of a deposit meets these conditions.");
    }

    @Test
    void theUnitOfAQuantityIsNotWrittenTwiceAndABoundIsShownAsOne(ShippedServer server) {
        String page = page(server, "&lang=zh&commodity=gold");
        assertHolds(
                page, "<td>200吨以上</td><td class=\"number\">≥ 200</td>", "<td>127 吨</td><td class=\"number\">127</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "commodity=Zn, commodity, zinc",
        "county=Wuqia, county, 653024",
        "deposit=Wulagen, deposit, mineral_occurrence",
        "deposit=, deposit, mineral_occurrence",
        "as_of=2020, as_of, 2020-12-31",
        "datum=x, datum, as_of",
    })
    void aQuestionThatCannotBeAnsweredIsToldWhatIsAllowed(
            String query, String parameter, String allowed, ShippedServer server) {
        HttpResponse<String> answer = ask(server, "&" + query);
        assertEquals(400, answer.statusCode());
        assertEquals(parameter, ShippedServer.parse(answer).get("parameter").asText());
        assertTrue(answer.body().contains(allowed), answer.body());
    }
}
