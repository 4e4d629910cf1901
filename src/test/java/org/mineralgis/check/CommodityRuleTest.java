package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Severity;

/** Commodities as files write them (A02). */
class CommodityRuleTest {

    private final CheckedDataset data =
            new CheckedDataset().geometry(GeometryType.NONE).from(new GeometrySource.None());

    private Finding refused(String text) {
        assertTrue(data.record(null, "commodity", text).isEmpty());
        assertEquals(List.of("A02"), data.rules());
        assertEquals(Severity.ERROR, data.findings.get(0).severity());
        return data.findings.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "鉛鋅, lead;zinc",
        "铅锌矿, lead;zinc",
        "铅、锌, lead;zinc",
        "Pb-Zn, lead;zinc",
        "PbZn, lead;zinc",
        "lead-zinc, lead;zinc",
        "Lead and zinc,",
        "銅礦, copper",
        "金矿床, gold",
        "Au, gold",
        "au,",
        "Cu Pb Zn, copper;lead;zinc",
        "Zinc, zinc",
        "铜铅锌, copper;lead;zinc",
        "铅锌银多金属,",
        "Pbx,",
        "铅铅, lead"
    })
    void whatIsMeantIsSuggested(String text, String codes) {
        data.commodities(FieldType.LIST, "lead", "zinc", "copper", "gold");
        Finding finding = refused(text);
        assertEquals(codes, finding.detail().suggestion());
        assertEquals(codes != null, finding.detail().canAutofix());
        assertEquals("lead, zinc, copper, gold", finding.detail().expected());
    }

    @Test
    void aPairIsSplitInTheWordsOfTheReader() {
        data.commodities(FieldType.LIST, "lead", "zinc");
        Finding finding = refused("鉛鋅");
        assertEquals("\"鉛鋅\" → split into 铅 + 锌 (lead;zinc)?", finding.message().en());
        assertEquals("\"鉛鋅\" → 拆分为 铅 + 锌（lead;zinc）？", finding.message().zh());
    }

    @Test
    void aFieldOfOneValueCannotTakeAPair() {
        data.commodities(FieldType.TEXT, "lead", "zinc");
        assertFalse(refused("铅锌").detail().canAutofix());
    }

    @Test
    void aCommodityThatTheFieldDoesNotHaveIsNotSuggested() {
        data.commodities(FieldType.LIST, "lead", "zinc");
        assertEquals(null, refused("金矿").detail().suggestion());
    }

    @ParameterizedTest
    @CsvSource({"znic, zinc", "coper, copper", "gol,", "copper ore body,"})
    void aSlipIsSuggestedButNotMended(String text, String code) {
        data.commodities(FieldType.TEXT, "zinc", "copper", "gold");
        Finding finding = refused(text);
        assertEquals(code, finding.detail().suggestion());
        assertFalse(finding.detail().canAutofix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zinc", "kz:celestine", "rare-earth-element", "nickel", "铅", "锌矿", "Pb", "Gold", "Tin", "某矿"})
    void withoutAVocabularyOneCommodityIsTakenAsItIsWritten(String code) {
        data.commodities(FieldType.LIST);
        assertTrue(data.record(null, "commodity", code).isPresent());
        assertEquals(List.of(), data.rules());
    }

    @ParameterizedTest
    @CsvSource({"铅锌矿, lead;zinc", "Pb-Zn, lead;zinc", "鉛鋅, lead;zinc"})
    void withoutAVocabularySeveralRunTogetherAreRefusedAllTheSame(String text, String codes) {
        data.commodities(FieldType.LIST);
        assertEquals(codes, refused(text).detail().suggestion());
    }

    @Test
    void everyNameIsReadAsItsOwnCommodity() {
        for (Commodity commodity : Commodity.values()) {
            assertEquals(
                    List.of(commodity), Commodity.read(commodity.title() + "矿").orElseThrow());
            assertEquals(List.of(commodity), Commodity.read(commodity.code()).orElseThrow());
        }
    }

    @Test
    void aMisspeltTermOfAnotherVocabularyIsSuggestedToo() {
        data.field(
                "status",
                FieldType.TEXT,
                false,
                List.of("operating", "closed"),
                null,
                CheckedDataset.mapping("status"));
        data.record(null, "status", "operatng");
        assertEquals("operating", data.only(Rule.A03).detail().suggestion());
        assertFalse(data.only(Rule.A03).detail().canAutofix());
    }
}
