package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;

/** Texts as they come from scrapers, converters and old shapefiles. */
class TextRulesTest {

    private final CheckedDataset data = new CheckedDataset()
            .geometry(GeometryType.NONE)
            .from(new GeometrySource.None())
            .field("name", FieldType.TEXT);

    @Test
    void pinyinInBracketsIsCountedAndTakenOutInTheSuggestionOnly() {
        var feature = data.record(null, "name", "礦產(chǎn)資源(yuan)豐富").orElseThrow();
        assertEquals(List.of("礦產(chǎn)資源(yuan)豐富"), feature.values());
        Finding finding = data.only(Rule.T03);
        assertEquals("礦產資源豐富", finding.detail().suggestion());
        assertEquals(true, finding.detail().canAutofix());
        assertEquals(
                "characters with their pinyin in brackets: 2 in \"礦產(chǎn)資源(yuan)豐富\"",
                finding.message().en());
    }

    @Test
    void aBracketThatIsNoReadingStays() {
        data.record(null, "name", "乌拉根(Wulagen)铅锌矿(ore)，品位(3.2)");
        assertEquals(List.of(), data.rules());
    }

    @Test
    void aByteThatSlippedIsMendedAsFarAsItCanBe() {
        data.record(null, "name", "開發當?shù)刭Y源");
        Finding finding = data.only(Rule.T02);
        assertEquals("開發當□資源", finding.detail().suggestion());
        assertFalse(finding.detail().canAutofix());
        data.record(null, "name", "當?shù)氐V山");
        assertEquals("當□礦山", data.findings.get(1).detail().suggestion());
    }

    @Test
    void utf8ReadAsGbkOrLatinIsReadBack() {
        String name = "乌拉根铅锌";
        String gbk = new String(name.getBytes(StandardCharsets.UTF_8), 0, 12, Charset.forName("GBK"));
        data.record(null, "name", gbk);
        assertEquals("乌拉根铅", data.only(Rule.T02).detail().suggestion());
        data.record(null, "name", "å–€ä»€å¸‚");
        assertEquals("喀什市", data.findings.get(1).detail().suggestion());
        assertEquals(true, data.findings.get(1).detail().canAutofix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"锟斤拷矿", "烫烫烫", "乌拉根ﾇﾁﾐ矿"})
    void signaturesOfLostTextAreFlaggedWithoutASuggestion(String text) {
        data.record(null, "name", text);
        assertNull(data.only(Rule.T02).detail().suggestion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "喀什地区阿克陶县",
                "联通",
                "Ömürbek, Köln (Größe 5 m) – “Çağatay”",
                "Сарыкол ئۇلۇغچات",
                "是否开采? (yes)",
                "萨热克铜矿"
            })
    void soundTextIsLeftAlone(String text) {
        data.record(null, "name", text);
        data.finish();
        assertEquals(List.of("F03"), data.rules());
    }

    @Test
    void traditionalCharactersAndFullWidthDigitsAreToldOnceForAField() {
        data.record(null, "name", "薩瓦亞爾頓金礦");
        data.record(null, "name", "２号矿体");
        data.record(null, "name", "三号矿体");
        data.finish();
        Finding finding = data.only(Rule.T04);
        assertEquals(
                "values with Traditional characters: 1, with full-width digits or letters: 1; such as row 1, "
                        + "\"薩瓦亞爾頓金礦\"",
                finding.message().en());
        assertEquals("name", finding.field());
    }

    @Test
    void blanksInANameAreToldButNotThoseInSentences() {
        CheckedDataset named = new CheckedDataset()
                .geometry(GeometryType.NONE)
                .from(new GeometrySource.None())
                .titled("name")
                .field("note", FieldType.TEXT);
        named.record(null, "name", "乌拉根 铅锌矿", "note", "开采 中");
        named.record(null, "name", "乌拉根　铅锌矿", "note", "a");
        named.record(null, "name", "Wulagen 铅锌矿 (North)", "note", "a");
        named.finish();
        Finding finding = named.only(Rule.T04);
        assertTrue(
                finding.message().en().contains(", names with blanks in them: 2; such as row 1"),
                finding.message().en());
        assertEquals("name", finding.field());
    }

    @Test
    void aPropertyCutToTenBytesIsFound() {
        data.field("tonnes", FieldType.TEXT, false, List.of(), null, CheckedDataset.mapping("资源量吨"))
                .field("count", FieldType.TEXT, false, List.of(), null, CheckedDataset.mapping("population_total"));
        data.record(null, "name", "a", "资源量", "1", "population", "2");
        data.finish();
        assertEquals(
                Map.of("tonnes", "资源量", "count", "population"),
                data.findings.stream()
                        .filter(finding -> finding.rule().equals("T05"))
                        .collect(Collectors.toMap(
                                Finding::field, finding -> finding.detail().suggestion())));
    }

    @Test
    void namesThatBecameOneByTheCutAreFound() {
        data.record(null, "name", "a", "population", "1", "populati_1", "2", "sheet_1", "3");
        data.finish();
        assertEquals("populati_1", data.only(Rule.T05).detail().found());
    }
}
