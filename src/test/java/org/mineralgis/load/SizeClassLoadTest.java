package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Finding;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.TestDatabase;

/** Size classes that a load computes, as PostGIS holds them. */
final class SizeClassLoadTest {

    private static final String DEPOSIT = """
            crs: OGC:CRS84
            geometry: none
            files:
              - {path: deposits.csv, sha256: sha256(deposits.csv), format: csv, records: %d, geometry: none}
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: Number}}
              - {name: metals, type: list, role: commodity, title: {zh: 矿种, en: Metals}}
              - {name: main, type: text, role: main_commodity, title: {zh: 主要矿种, en: Main}}
              - {name: declared, type: text, role: size_class, title: {zh: 所称规模, en: Declared}}
              - {name: size, type: text, role: size_class_computed, title: {zh: 规模, en: Size}%s}
              - {name: why, type: text, role: size_class_rule_zh, title: {zh: 依据, en: Why}}
              - {name: standard, type: text, role: size_class_standard, title: {zh: 标准, en: Standard}}
              - {name: mark, type: text, role: map_class, title: {zh: 图上, en: Mark}}
            """;
    private static final String ESTIMATE = """
            crs: OGC:CRS84
            geometry: none
            files:
              - {path: estimates.csv, sha256: sha256(estimates.csv), format: csv, records: %d, geometry: none}
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: Number}}
              - {name: deposit, type: text, role: occurrence, references: deposit, title: {zh: 矿床, en: Deposit}}
              - {name: metal, type: text, role: commodity, title: {zh: 矿种, en: Metal}}
              - {name: kind, type: text, role: estimate_kind, title: {zh: 类别, en: Kind}}
              - {name: tonnes, type: number, role: quantity_t, title: {zh: 数量, en: Tonnes}, unit: t}
              - {name: least, type: number, role: quantity_min_t, title: {zh: 下限, en: Least}, unit: t}
              - {name: extent, type: text, role: quantity_extent, title: {zh: 口径, en: Extent}}
              - {name: substance, type: text, role: substance, title: {zh: 物质, en: Substance}}
              - {name: dated, type: text, role: effective_date, title: {zh: 日期, en: Dated}}
            """;
    private static final String TABLE = """
            crs: OGC:CRS84
            geometry: none
            files:
              - {path: table.csv, sha256: sha256(table.csv), format: csv, records: 1, geometry: none}
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: Number}}
              - {name: metal, type: text, role: commodity, title: {zh: 矿种, en: Metal}}
              - {name: substance, type: text, role: substance, title: {zh: 物质, en: Substance}}
              - {name: large, type: number, role: large_from_t, title: {zh: 大型, en: Large}, unit: t}
              - {name: medium, type: number, role: medium_from_t, title: {zh: 中型, en: Medium}, unit: t}
              - {name: standard, type: text, role: standard, title: {zh: 标准, en: Standard}}
            """;

    @TempDir
    private Path folder;

    private GisDataFixture gisData;
    private TestDatabase test;

    @BeforeEach
    void create() {
        gisData = new GisDataFixture(folder);
        test = TestDatabase.create();
        writeTable(500_000);
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private void writeTable(int large) {
        gisData.write(
                "table_of_sizes",
                TABLE,
                Map.of("table.csv", "id,metal,substance,large,medium,standard\nzn,zinc,Zn," + large + ",100000,T1\n"));
    }

    private void writeDeposits(String... rows) {
        String text = "id,metals,main,declared,size\n" + String.join("\n", rows) + "\n";
        gisData.write("deposit", DEPOSIT.formatted(rows.length, ""), Map.of("deposits.csv", text));
    }

    private void writeEstimates(String... rows) {
        String text = "id,deposit,metal,kind,tonnes,least,extent,substance,dated\n" + String.join("\n", rows) + "\n";
        gisData.write("estimate", ESTIMATE.formatted(rows.length), Map.of("estimates.csv", text));
    }

    private LoadReport load(Path data) throws Exception {
        return new Loader(test.database(), data, LoadProgress.silent()).load();
    }

    private List<String> texts(String sql) {
        return Served.texts(test.database(), sql);
    }

    private static List<Finding> found(LoadReport report, String rule) {
        return report.datasets().stream()
                .flatMap(dataset -> dataset.findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void theShippedDepositsHaveTheClassesThatTheirFiguresAllow() throws Exception {
        LoadReport report = load(Path.of("gis-data"));
        assertEquals(
                List.of("sawayaerdun large", "wulagen large"),
                texts(
                        "select fid || ' ' || size_class from gis.mineral_occurrence where size_class is not null order by 1"));
        assertEquals(
                List.of("国土资发〔2000〕133号"),
                texts("select distinct size_class_standard from gis.mineral_occurrence where size_class is not null"));
        String wulagen = texts("select size_class_rule_zh from gis.mineral_occurrence where fid = 'wulagen'")
                .get(0);
        for (String part : List.of(
                "矿床：大型。锌：大型。Zn 50万吨起为大型，10万吨起为中型。506万吨（wulagen-zn-zijin-2023）为大型。",
                "wulagen-no1-zn-2007（历史估算）",
                "wulagen-zn-zijin-2021（来源未区分资源量与储量）",
                "铅：未定。",
                "8.6万吨（wulagen-pb-zijin-2023）为小型，来源未说明为累计查明，作下限")) {
            assertTrue(wulagen.contains(part), wulagen);
        }
        for (String open : List.of("muhu", "ziluoyi-north")) {
            String rule = texts("select size_class_rule_en from gis.mineral_occurrence where fid = '" + open + "'")
                    .get(0);
            assertTrue(rule.startsWith("Deposit: not determined (at least medium)."), rule);
        }
        assertEquals(
                List.of("deposit 24", "field 3", "large 2", "large-declared 6", "occurrence 15", "prospect 13"),
                texts("select map_class || ' ' || count(*) from gis.mineral_occurrence group by map_class order by 1"));
        assertEquals(List.of(), found(report, "A20"), "no source declares another class");
    }

    @Test
    void aDeclaredClassThatDiffersIsAFindingAndStaysAsItIs() throws Exception {
        writeDeposits("far,zinc,zinc,小型,", "near,zinc,zinc,medium (2018),", "same,zinc,zinc,超大型,");
        writeEstimates(
                "e1,far,zinc,resource,520000,,cumulative,Zn,2020",
                "e2,near,zinc,resource,520000,,,Zn,2020",
                "e3,same,zinc,resource,520000,,,Zn,2020");

        LoadReport report = load(folder);
        List<Finding> findings = found(report, "A20");
        Finding slip = found(report, "A09").get(0);

        assertEquals(1, found(report, "A09").size(), "one class apart is no slip of a unit");
        assertEquals(1, slip.row());
        assertTrue(slip.message().zh().startsWith("far：所称 \"小型\" 与按数量计算的大型相差两级"), slip.message()::zh);
        assertEquals("÷10, ÷10⁴, ÷10⁸", slip.detail().suggestion());
        assertEquals(List.of(1, 2), findings.stream().map(Finding::row).toList());
        String message = findings.get(0).message().zh();
        assertTrue(message.contains("来源称 \"小型\"，按 T1 计算为大型；相差两级，先核对单位（万吨、亿吨）。"), message);
        assertTrue(message.contains("52万吨（e1）为大型"), message);
        assertEquals("large", findings.get(1).detail().computed());
        assertEquals(
                List.of("小型 large large", "medium (2018) large large", "超大型 large large"),
                texts("select concat_ws(' ', declared, size, mark) from gis.deposit order by fid"));
    }

    @Test
    void aLowerBoundGivesTheClassThatItReachesAndADeclaredOneSizesTheMarkWhereNoneIsComputed() throws Exception {
        writeDeposits("bound,zinc,zinc,,", "low,zinc,zinc,中型,", "none,zinc,zinc,large or medium,");
        writeEstimates("e1,bound,zinc,resource,,500000,,Zn,2020", "e2,low,zinc,resource,,100000,,Zn,2020");
        load(folder);
        assertEquals(
                List.of("bound large large", "low - medium-declared", "none - -"),
                texts(
                        "select concat_ws(' ', fid, coalesce(size, '-'), coalesce(mark, '-')) from gis.deposit order by fid"));
    }

    @Test
    void whatAFileSaysOfAComputedFieldIsNotTakenOver() throws Exception {
        writeDeposits("d,zinc,zinc,,large");
        writeEstimates("e,d,zinc,reserve,520000,,cumulative,Zn,2020");
        LoadReport report = load(folder);
        assertEquals(List.of("true"), texts("select (size is null)::text from gis.deposit"));
        List<Finding> unused = found(report, "F05");
        assertEquals(1, unused.size(), unused::toString);
        assertTrue(unused.get(0).message().en().endsWith(": size"), unused::toString);
        assertEquals(List.of(), found(report, "F04"));
    }

    @Test
    void aNewFigureOrLimitMakesTheClassesAnew() throws Exception {
        writeDeposits("d,zinc,zinc,,");
        writeEstimates("e,d,zinc,resource,300000,,cumulative,Zn,2020");
        load(folder);
        assertEquals(List.of("medium"), texts("select size from gis.deposit"));
        writeTable(300_000);
        load(folder);
        assertEquals(List.of("large"), texts("select size from gis.deposit"));
        writeEstimates("e,d,zinc,resource,30000,,cumulative,Zn,2020");
        load(folder);
        assertEquals(List.of("small"), texts("select size from gis.deposit"));
        assertEquals(List.of("T1"), texts("select standard from gis.deposit"));
    }

    @Test
    void aComputedFieldCannotSayWhereItStandsInAFile() {
        String faulty = DEPOSIT.formatted(1, ", property: groesse");
        gisData.write("deposit", faulty, Map.of("deposits.csv", "id,metals,main\nd,zinc,zinc\n"));
        DatasetFileException fault = assertThrows(DatasetFileException.class, () -> load(folder));
        assertTrue(
                fault.getMessage().contains("fields[4].role is that of a computed field; expected no property"),
                fault.getMessage());
    }
}
