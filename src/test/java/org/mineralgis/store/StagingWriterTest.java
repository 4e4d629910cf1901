package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.geometry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;

final class StagingWriterTest {

    private static TestDatabase test;

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    /** What PostGIS holds for one record of dataset {@code thing}, field {@code value}, as PostgreSQL prints it. */
    private static List<@Nullable String> stored(FieldType type, @Nullable Object... values) {
        List<Feature> features = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            features.add(feature(String.format("%06d", index + 1), null, values[index]));
        }
        LoadedFixture.load(test, dataset("thing", GeometryType.NONE, field("value", type)), features);
        return texts("select value::text from gis.thing order by fid");
    }

    private static List<@Nullable String> texts(String sql) {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                List<@Nullable String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        });
    }

    @Test
    void textsComeBackCharacterByCharacter() {
        String[] texts = {"乌拉根铅锌矿", "", "\\N", "NULL", "tab\tline\nback\\slash", "‘quoted’ \"x\" '", "𠮷 𝄞", " padded "
        };
        assertEquals(Arrays.asList(texts), stored(FieldType.TEXT, (Object[]) texts));
    }

    @Test
    void everyTypeHasNull() {
        for (FieldType type : FieldType.values()) {
            assertNull(stored(type, new Object[] {null}).get(0), type.name());
        }
    }

    @Test
    void integersReachTheirLimits() {
        assertEquals(
                List.of("-9223372036854775808", "0", "9223372036854775807"),
                stored(FieldType.INTEGER, Long.MIN_VALUE, 0L, Long.MAX_VALUE));
    }

    @Test
    void numbersKeepEveryBit() {
        Random random = new Random(20230927);
        Object[] numbers = random.longs(500)
                .mapToObj(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .toArray();
        List<@Nullable String> stored = stored(FieldType.NUMBER, numbers);
        for (int index = 0; index < numbers.length; index++) {
            assertEquals(numbers[index], Double.valueOf(stored.get(index)));
        }
        assertEquals(List.of("-0", "5e-324", "0.1"), stored(FieldType.NUMBER, -0.0, Double.MIN_VALUE, 0.1));
    }

    @Test
    void truthIsNotMixedUp() {
        assertEquals(List.of("true", "false"), stored(FieldType.BOOLEAN, true, false));
    }

    @Test
    void datesLongBeforeTheEpochsKeepTheirDay() {
        LocalDate[] dates = {
            LocalDate.of(1303, 9, 17),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2023, 9, 27),
            LocalDate.of(9999, 12, 31)
        };
        assertEquals(
                List.of("1303-09-17", "1582-10-10", "1899-12-31", "2000-01-01", "2023-09-27", "9999-12-31"),
                stored(FieldType.DATE, (Object[]) dates));
        assertEquals(List.of("0044-03-15 BC"), stored(FieldType.DATE, LocalDate.of(-43, 3, 15)));
    }

    @Test
    void listsKeepItemsThatLookLikeSyntax() {
        List<String> odd = List.of("a,b", "\"quoted\"", "NULL", "", "{}", "铅;锌", "back\\slash", " ");
        stored(FieldType.LIST, odd, List.of(), List.of("one"));
        assertEquals(odd, texts("select unnest(value) from gis.thing where fid = '000001'"));
        assertEquals(List.of("8", "0", "1"), texts("select cardinality(value)::text from gis.thing order by fid"));
        assertEquals(
                List.of("3"), texts("select array_position(value, 'NULL')::text from gis.thing where fid = '000001'"));
    }

    @Test
    void aPositionKeepsItsSystemItsOriginalAndItsSteps() {
        Dataset county = dataset("county", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
        Feature feature = new Feature(
                "653001",
                geometry("MULTIPOLYGON (((75 39, 76 39, 76 40, 75 39)), ((77 39, 78 39, 78 40, 77 39)))"),
                List.of("阿图什市"),
                new Lineage(
                        Evidence.SCHEMATIC,
                        "GCJ-02",
                        List.of("gcj02-inverse@1", "repair-structure@1"),
                        250.0,
                        geometry("POLYGON ((75.1 39, 76 39, 76 40, 75.1 39))")));
        LoadedFixture.load(test, county, List.of(feature));

        assertEquals(
                List.of("SRID=4326;MULTIPOLYGON(((75 39,76 39,76 40,75 39)),((77 39,78 39,78 40,77 39)))"),
                texts("select st_asewkt(geom) from gis.county"));
        assertEquals(
                List.of("POLYGON((75.1 39,76 39,76 40,75.1 39))"),
                texts("select st_asewkt(original_geom) from gis.county"));
        assertEquals(
                List.of("schematic GCJ-02 {gcj02-inverse@1,repair-structure@1} 250"),
                texts(
                        "select evidence || ' ' || original_crs || ' ' || datum_steps::text || ' ' || datum_accuracy_m from gis.county"));
        assertEquals(
                List.of(
                        "btree ((evidence COLLATE \"C\") <> ('published'::text COLLATE \"C\"))",
                        "btree (geom IS NULL)",
                        "gist"),
                texts(
                        "select concat_ws(' ', am.amname, pg_get_expr(indpred, indrelid)) from pg_index join pg_class on pg_class.oid = indexrelid join pg_am am on am.oid = relam"
                                + " where indrelid = 'gis.county'::regclass and not indisprimary order by 1"));
    }

    @Test
    void manyRecordsAreMoreThanOneBuffer() {
        Dataset place = dataset("place", GeometryType.POINT, field("name", FieldType.TEXT));
        List<Feature> features = new ArrayList<>();
        for (int index = 0; index < 20_000; index++) {
            features.add(feature("p" + index, "POINT (" + index / 200.0 + " 39)", "地名 " + index));
        }
        LoadedFixture.load(test, place, features);
        assertEquals(List.of("20000"), texts("select count(distinct name)::text from gis.place"));
        assertEquals(
                List.of("20000"),
                texts("select reltuples::bigint::text from pg_class where oid = 'gis.place'::regclass"));
    }

    @Test
    void aWriterThatIsGivenUpLeavesNothingAndTheSessionGoesOn() {
        Dataset place = dataset("spare", GeometryType.POINT, field("name", FieldType.TEXT));
        try (LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            try (StagingWriter writer = session.stage(place)) {
                writer.write(feature("a", "POINT (75 39)", "a"));
            }
            assertEquals(List.of(), texts("select tablename from pg_tables where schemaname = 'staging'"));
            try (StagingWriter writer = session.stage(place)) {
                writer.write(feature("b", "POINT (75 39)", "b"));
                writer.finish();
            }
            try (ShapeWriter shapes = session.stageShapes(place)) {
                shapes.finish();
            }
            session.index(place);
            assertEquals(List.of("b"), texts("select fid from staging.spare"));
        }
        assertEquals(List.of(), texts("select tablename from pg_tables where schemaname = 'staging'"));
    }

    @Test
    void aTextThatPostgresqlCannotHoldIsRefusedInOneLine() {
        Dataset thing = dataset("bad", GeometryType.NONE, field("value", FieldType.TEXT));
        var failure = assertThrows(
                DatabaseException.class, () -> LoadedFixture.load(test, thing, List.of(feature("a", null, "zero \0"))));
        assertEquals(1, failure.getMessage().lines().count());
    }
}
