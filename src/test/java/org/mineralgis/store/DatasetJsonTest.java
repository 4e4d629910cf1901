package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Range;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.Term;
import org.mineralgis.model.ZoomRange;

final class DatasetJsonTest {

    private static final LocalizedText TEXT = new LocalizedText("铅锌矿“乌拉根”", "Wulagen \"lead-zinc\"");

    private static SourceFile file(String path, GeometrySource geometry) {
        return new SourceFile(path, "a".repeat(64), SourceFormat.GEOJSON, 17, geometry);
    }

    @Test
    void everyPartOfADatasetComesBackAsItWas() {
        Dataset dataset = new Dataset(
                "mine",
                new Metadata(
                        TEXT,
                        TEXT,
                        new Licence(null, "own terms", null),
                        "attribution",
                        new Origin("project", "1.0", "2023-09-27", "https://example.org/"),
                        List.of(TEXT)),
                Crs.GCJ02,
                new DatumPolicy(true, false),
                Evidence.SCHEMATIC,
                List.of(
                        file("a", new GeometrySource.None()),
                        file("b", new GeometrySource.InFile()),
                        file("c", new GeometrySource.Columns("lon", "lat")),
                        file("d", new GeometrySource.UnionOf("admin_area", "name_zh", "counties"))),
                new Schema(
                        GeometryType.MULTI_POLYGON,
                        List.of(
                                new Field(
                                        "depth",
                                        FieldType.NUMBER,
                                        TEXT,
                                        "km",
                                        true,
                                        List.of(new Term("deep", TEXT)),
                                        new Range(null, 700.0),
                                        "survey",
                                        new FieldMapping("Depth", List.of("-9999", ""), "yyyy", Map.of("Pb", "lead"))),
                                LoadedFixture.field("name", FieldType.LIST)),
                        "name",
                        null),
                new Portrayal("mine", new ZoomRange(3, 14), "name", null));

        assertEquals(dataset, DatasetJson.read(DatasetJson.write(dataset)));
    }

    @Test
    void aDocumentOfTheVersionBeforeDatumPoliciesIsReadAsStrict() {
        Dataset dataset = LoadedFixture.dataset("mine", GeometryType.POINT);
        String before = DatasetJson.write(dataset).replaceFirst("\"datum\":\\{[^}]*},", "");
        assertFalse(before.contains("\"datum\""));
        assertEquals(dataset, DatasetJson.read(before));
    }

    @Test
    void aDocumentOfAnotherVersionAsksForALoad() {
        var failure = assertThrows(DatabaseException.class, () -> DatasetJson.read("{\"crs\": \"EPSG:9999\"}"));
        assertEquals(
                "the catalogue in the database was written by another version of this program; load the data again",
                failure.getMessage());
    }
}
