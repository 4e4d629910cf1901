package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;

final class PreparedAheadTest {

    private static final int RECORDS = 3_000;
    private static final String[] NAMES = {"Sawayardun", "產(chǎn)金", "萨瓦亚尔顿", "铅 锌 矿", "Ｋ12", "锟斤拷", "", "a\uFFFDb"};
    private static final String[] DATES = {"2016-10-28", "2030-01-01", "1999", "2016-13-40", "", "never"};
    private static final String[] NUMBERS = {"12", "-3", "0", "1e3", "n/a", "", "9999999", "4.5", "x"};

    @Test
    void pointsPreparedByManyThreadsGiveTheSameFindingsAndFeatures() throws Exception {
        Random random = new Random(7);
        assertSameAsOneByOne(PreparedAheadTest::mines, records(random, () -> point(random)), 15);
    }

    @Test
    void areasPreparedByManyThreadsGiveTheSameFindingsAndFeatures() throws Exception {
        Random random = new Random(8);
        assertSameAsOneByOne(PreparedAheadTest::licences, records(random, () -> area(random)), 12);
    }

    @Test
    void areasBuiltFromOthersAreNotPreparedAhead() {
        CheckedDataset built = licences().from(new GeometrySource.UnionOf("county", "code", "codes"));
        assertFalse(built.check().preparesAhead());
        assertTrue(licences().check().preparesAhead());
    }

    /** What a rule could remember stands in a field; known units are safe for threads, the rest is never changed. */
    @Test
    void rulesWithoutATurnHaveNoRoomToRememberAnything() {
        Set<String> fields = new TreeSet<>();
        for (JavaClass rule : new ClassFileImporter().importPackages("org.mineralgis.check")) {
            if (rule.isAssignableTo(RecordRule.Lone.class)) {
                rule.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(field -> fields.add(rule.getSimpleName() + "." + field.getName()
                                + (field.getModifiers().contains(JavaModifier.FINAL) ? "" : " not final")));
            }
        }
        assertEquals(
                Set.of("CentreRule.units", "CornerOrderRule.properties", "DateRule.taken", "StatedUnitRule.known"),
                fields);
    }

    private static void assertSameAsOneByOne(Supplier<CheckedDataset> made, List<SourceRecord> records, int rules)
            throws Exception {
        CheckedDataset oneByOne = made.get();
        List<String> expected = new ArrayList<>();
        for (SourceRecord record : records) {
            expected.add(oneByOne.check().check(record).toString());
        }
        oneByOne.finish();
        CheckedDataset ahead = made.get();
        List<String> features = new ArrayList<>();
        for (Future<PreparedRecord> prepared : prepared(ahead.check(), records)) {
            features.add(ahead.check().check(prepared.get()).toString());
        }
        ahead.finish();
        assertEquals(expected, features);
        assertEquals(oneByOne.findings, ahead.findings);
        Set<String> found = new TreeSet<>(oneByOne.rules());
        assertTrue(found.size() >= rules, "the records should be bad in many ways: " + found);
        assertTrue(expected.stream()
                        .filter(feature -> !feature.equals("Optional.empty"))
                        .count()
                > RECORDS / 20);
    }

    private static List<Future<PreparedRecord>> prepared(DatasetCheck check, List<SourceRecord> records)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<PreparedRecord>> tasks = new ArrayList<>();
            records.forEach(record -> tasks.add(() -> check.prepare(record)));
            return threads.invokeAll(tasks);
        } finally {
            threads.shutdown();
        }
    }

    private static CheckedDataset common() {
        return new CheckedDataset()
                .files("f", "g")
                .id("no")
                .titled("name")
                .field(
                        "depth",
                        FieldType.NUMBER,
                        false,
                        List.of(),
                        null,
                        new FieldMapping("depth", List.of("n/a"), null, Map.of("x", "10")))
                .unit("653001", "甲县", "6530", "POLYGON((74 38, 77 38, 77 41, 74 41, 74 38))")
                .unit("653002", "乙县", "6530", "POLYGON((77 38, 80 38, 80 41, 77 41, 77 38))")
                .unit("6530", "某州", "", "POLYGON((74 38, 80 38, 80 41, 74 41, 74 38))")
                .roles(FieldRole.LICENCE_NUMBER, FieldRole.COUNTY, FieldRole.STATUS, FieldRole.STATUS_DATE);
    }

    private static CheckedDataset mines() {
        return common().in(Crs.GCJ02)
                .commodities(FieldType.LIST, "gold", "lead", "zinc")
                .roles(FieldRole.MAP_SHEET, FieldRole.ELEVATION_M, FieldRole.GRADE, FieldRole.GRADE_UNIT)
                .roles(FieldRole.QUANTITY_T, FieldRole.ORE_T, FieldRole.OCCURRENCE);
    }

    private static CheckedDataset licences() {
        return common().geometry(GeometryType.MULTI_POLYGON)
                .format(SourceFormat.GEOJSON)
                .roles(FieldRole.DECLARED_AREA_KM2);
    }

    private static List<SourceRecord> records(Random random, Supplier<@Nullable Geometry> places) {
        List<SourceRecord> records = new ArrayList<>();
        for (int row = 1; row <= RECORDS; row++) {
            String file = row <= RECORDS / 2 ? "f" : "g";
            records.add(new SourceRecord(file, row, attributes(random, row), places.get(), fault(random)));
        }
        return records;
    }

    private static @Nullable SourceFault fault(Random random) {
        SourceFault.Kind[] kinds = SourceFault.Kind.values();
        return random.nextInt(100) > 0
                ? null
                : new SourceFault(kinds[random.nextInt(kinds.length)], new LocalizedText("坏", "broken"));
    }

    private static Map<String, @Nullable String> attributes(Random random, int row) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("no", random.nextInt(50) == 0 ? "7" : random.nextInt(80) == 0 ? null : "no-" + row);
        texts.put("name", one(random, NAMES));
        texts.put("depth", one(random, NUMBERS));
        texts.put("commodity", one(random, "gold", "gold;lead", "Gold", "unobtainium", "zinc"));
        texts.put("licence_number", "T6512020110" + one(random, "1", "4") + "000" + (100 + random.nextInt(400)));
        texts.put("county", one(random, "653001", "653002", "丙县", ""));
        texts.put("status", one(random, "working", "", "closed"));
        texts.put("status_date", one(random, DATES));
        texts.put("map_sheet", one(random, "J43E002013", "J43", "X", ""));
        texts.put("elevation_m", one(random, NUMBERS));
        texts.put("grade", one(random, NUMBERS));
        texts.put("grade_unit", one(random, "%", "g/t", ""));
        texts.put("quantity_t", one(random, NUMBERS));
        texts.put("ore_t", one(random, NUMBERS));
        texts.put("occurrence", one(random, "A", "B", ""));
        texts.put("declared_area_km2", one(random, "1.2", "0.9", "100", ""));
        return texts;
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static @Nullable Geometry point(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> wkt("POINT(0 0)");
            case 2 -> wkt("POINT(39.5 75.9)");
            case 3 -> wkt("POINT(120 30)");
            case 4 -> wkt("LINESTRING(75 39, 76 39)");
            case 5 -> wkt("POINT(76 39)");
            default ->
                wkt(String.format(
                        Locale.ROOT,
                        "POINT(%.4f %.4f)",
                        75.5 + random.nextInt(30) / 1000.0,
                        39 + random.nextInt(30) / 1000.0));
        };
    }

    private static @Nullable Geometry area(Random random) {
        double x = 74.5 + random.nextInt(400) / 100.0;
        double y = 38.5 + random.nextInt(200) / 100.0;
        String corners = String.format(
                Locale.ROOT,
                random.nextInt(4) == 0
                        ? "%1$.4f %2$.4f, %3$.4f %4$.4f, %3$.4f %2$.4f, %1$.4f %4$.4f, %1$.4f %2$.4f"
                        : random.nextBoolean()
                                ? "%1$.4f %2$.4f, %3$.4f %2$.4f, %3$.4f %4$.4f, %1$.4f %4$.4f, %1$.4f %2$.4f"
                                : "%1$.4f %2$.4f, %1$.4f %4$.4f, %3$.4f %4$.4f, %3$.4f %2$.4f, %1$.4f %2$.4f",
                x,
                y,
                x + 0.012,
                y + 0.01);
        return random.nextInt(30) == 0 ? null : wkt("POLYGON((" + corners + "))");
    }
}
