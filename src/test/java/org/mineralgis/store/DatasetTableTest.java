package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Term;

final class DatasetTableTest {

    private static final Dataset FAULT = dataset(
            "fault",
            GeometryType.MULTI_LINE_STRING,
            field("name", FieldType.TEXT),
            field("rank", FieldType.INTEGER),
            field("slip", FieldType.NUMBER),
            field("active", FieldType.BOOLEAN),
            field("seen", FieldType.DATE),
            field("kinds", FieldType.LIST));

    @Test
    void aSpatialDatasetHasOneTypedPlacePerFieldAndBothGeometries() {
        assertEquals("""
                create table staging."fault" (
                    datum_accuracy_m double precision,
                    "slip" double precision,
                    "rank" bigint,
                    "seen" date,
                    "active" boolean,
                    geom geometry(MultiLineString,4326),
                    evidence text not null,
                    fid text collate "C" not null,
                    "name" text,
                    "kinds" text[],
                    original_crs text,
                    datum_steps text[] not null,
                    original_geom geometry(Geometry,0),
                    original_coordinates text
                )""", DatasetTable.createStaging(FAULT));
    }

    @Test
    void aDatasetWithoutPositionsHasNoGeometryAndNoSpatialIndex() {
        Dataset event = dataset("event", GeometryType.NONE, field("title", FieldType.TEXT));
        assertEquals(
                List.of("fid", "evidence", "original_crs", "datum_steps", "datum_accuracy_m", "title"),
                DatasetTable.names(event));
        assertEquals(
                List.of(
                        "alter table staging.\"event\" add primary key (fid)",
                        "create index on staging.\"event\" (fid) where evidence collate \"C\" <> ('published'::text collate \"C\")",
                        "alter table staging.\"event\" add constraint evidence_is_known check (evidence in ('measured',"
                                + " 'published', 'announced', 'schematic')) not valid, add constraint numbers_are_finite check"
                                + " (datum_accuracy_m > '-Infinity' and datum_accuracy_m < 'Infinity') not valid",
                        "analyze staging.\"event\""),
                DatasetTable.indexStaging(event));
    }

    /** A text of any length may be in the other list, and an index does not take one of any length. */
    @Test
    void listsOfAVocabularyHaveAnIndexAndOtherListsNone() {
        Field free = field("words", FieldType.LIST);
        Field coded = new Field(
                "commodities",
                FieldType.LIST,
                free.title(),
                null,
                false,
                List.of(new Term("zinc", new LocalizedText("锌", "Zinc"))),
                null,
                null,
                free.mapping());

        List<String> indexes = DatasetTable.indexStaging(dataset("event", GeometryType.NONE, free, coded)).stream()
                .filter(statement -> statement.contains(" using gin "))
                .toList();

        assertEquals(List.of("create index on staging.\"event\" using gin (\"commodities\")"), indexes);
    }

    @Test
    void rowsAreCopiedInTheOrderOfTheSchema() {
        assertEquals(
                "copy staging.\"fault\" (\"fid\", \"evidence\", \"original_crs\", \"datum_steps\", \"datum_accuracy_m\", \"name\", \"rank\","
                        + " \"slip\", \"active\", \"seen\", \"kinds\", \"geom\", \"original_geom\", \"original_coordinates\") from stdin (format binary, freeze)",
                DatasetTable.copyToStaging(FAULT));
    }

    @Test
    void aReservedWordIsAnOrdinaryFieldName() {
        Dataset odd = dataset("order", GeometryType.NONE, field("select", FieldType.TEXT));
        assertEquals("drop table if exists gis.\"order\"", DatasetTable.dropServed(odd.id()));
        assertEquals("alter table staging.\"order\" set schema gis", DatasetTable.moveToServed(odd.id()));
    }
}
