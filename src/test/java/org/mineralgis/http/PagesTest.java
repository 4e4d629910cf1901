package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.format.Html;
import org.xml.sax.InputSource;

final class PagesTest {

    private static final String ITEMS = "/collections/mineral_occurrence/items";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collections",
                "/collections/mineral_occurrence",
                "/collections/resource_estimate",
                ITEMS,
                ITEMS + "?limit=100&q=script",
                ITEMS + "/wulagen",
                ITEMS + "/%3Cb%3E",
                "/collections/team_territory/items/t2",
                "/collections/mineral_occurrence/findings",
                "/collections/nothing/findings",
                "/releases",
                "/operations",
                "/api",
                "/conformance",
                "/health",
                "/styles",
                "/tiles",
                "/tiles/WebMercatorQuad",
                "/nowhere",
                ITEMS + "?limit=%3Cscript%3E"
            })
    void everyPageIsWellFormedInBothLanguagesAndTellsWhereItIs(String path) throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<String> response = server.get(path, "Accept", "text/html", "Accept-Language", language);
            String html = response.body();
            assertEquals(
                    "text/html;charset=utf-8",
                    response.headers().firstValue("Content-Type").orElseThrow());
            parse(html);
            assertTrue(html.startsWith("<!DOCTYPE html>"));
            assertTrue(html.contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\""));
            assertTrue(html.contains("aria-current=\"page\""));
            assertTrue(html.contains("lang=" + (language.equals("zh") ? "en" : "zh") + "\" hreflang"), html);
            assertFalse(html.matches("(?s).*<script(?! src=\"http://127| type=\"application/ld.json\").*"), html);
        }
    }

    @Test
    void markupInTheDataIsShownAsText() throws Exception {
        String page = html(ITEMS + "?limit=100");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("&quot;onload=&quot;x"));
        assertTrue(html("/collections/mineral_occurrence/findings").contains("unknown county &lt;x&gt;"));
        assertTrue(html(ITEMS + "?q=%22%3E%3Cscript%3E").contains("value=\"&quot;&gt;&lt;script&gt;\""));
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertEquals("<span>x</span>", Html.a("javascript:alert(1)", "x").toString());
        assertEquals("<span>x</span>", Html.a(" data:text/html,y", "x").toString());
        assertEquals(
                "<a href=\"https://a.example/?b&amp;c\">x</a>",
                Html.a("https://a.example/?b&c", "x").toString());
    }

    @Test
    void aRecordShowsTermsInTheLanguageAndItsWayToTheMap() throws Exception {
        String page = html(ITEMS + "/wulagen?lang=zh");
        assertTrue(page.contains("锌、铅"));
        assertTrue(page.contains("39.6811° N 75.0417° E"));
        assertTrue(page.contains("/#lang=zh&amp;dataset=mineral_occurrence&amp;fid=wulagen"));
        assertTrue(html(ITEMS + "/wulagen?lang=en").contains("Zinc, Lead"));
        assertTrue(html(ITEMS + "/a%2Fb%20c%25?lang=en").contains("position not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/000001"})
    void aReferenceIsALinkByTheTitleOfItsRecordAndStaysAsItIsWithoutOne(String record) throws Exception {
        String page = html("/collections/resource_estimate/items" + record + "?lang=zh");
        String items = "<a href=\"" + server.base() + ITEMS;
        assertTrue(page.contains(items + "/wulagen?lang=zh\">乌拉根</a>、"), page);
        assertTrue(page.contains(items + "/a%2Fb%20c%25?lang=zh\">No place</a>、gone"), page);
    }

    @Test
    void aSchematicAreaSaysSoAndShowsHowItsPositionCameToBe() throws Exception {
        String page = html("/collections/team_territory/items/t2?lang=zh");
        assertTrue(page.contains("class=\"badge schematic\""));
        assertTrue(page.contains("不是测绘边界"));
        assertTrue(page.contains("GCJ-02"));
        assertTrue(page.contains("gcj02-inverse@1"));
        assertTrue(page.contains("<dd>250 m</dd>"));
    }

    @Test
    void theTableKeepsTheQuestionInItsFormAndItsNextLink() throws Exception {
        String page = html(ITEMS + "?county=Yecheng&limit=5&lang=en");
        assertTrue(page.contains("20 records match; 5 on this page."));
        assertTrue(page.contains("name=\"county\""));
        assertTrue(page.contains("value=\"Yecheng\""));
        assertTrue(page.contains("<details open=\"\">"));
        assertTrue(page.contains("name=\"filter\""));
        assertTrue(page.contains("county=Yecheng&amp;limit=5&amp;lang=en&amp;token="), page);
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/page.css, text/css"})
    void theRootAndTheStyleSheetAreThere(String path, String type) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode());
        assertEquals(
                type + ";charset=utf-8",
                response.headers().firstValue("Content-Type").orElseThrow());
    }

    private static String html(String path) throws Exception {
        return server.get(path, "Accept", "text/html").body();
    }

    /** Our pages close every element, void ones aside, so that an XML parser can check them. */
    private static void parse(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta|link|input)((?: [^<>]*)?)>", "<$1$2/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
