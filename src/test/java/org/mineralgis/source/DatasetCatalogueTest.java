package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Dataset;

class DatasetCatalogueTest {

    @TempDir
    Path gisData;

    @Test
    void datasetsComeAfterThoseTheyAreBuiltFromAndOtherwiseByName() throws Exception {
        areas("a_base", "county");
        areas("county", "county");
        areas("b_part", "a_base");
        areas("zone", "zone");

        assertEquals(List.of("county", "a_base", "b_part", "zone"), ids());
    }

    @Test
    void datasetsThatNameACountyComeAfterTheOneThatHoldsTheCounties() throws Exception {
        areas("mine", "mine");
        role("mine", "county");
        areas("region", "region");
        role("region", "unit_code");

        assertEquals(List.of("region", "mine"), ids());
    }

    @Test
    void theHolderOfUnitsCannotBeBuiltFromADatasetThatNamesThem() throws Exception {
        areas("mine", "mine");
        role("mine", "county");
        areas("counties", "mine");
        role("counties", "unit_code");

        assertFault(
                "mine/dataset.yaml:22: fields have the role county or prefecture, but counties, which holds the areas"
                        + " of units, is built from this dataset");
    }

    private void role(String id, String role) throws IOException {
        Path file = gisData.resolve(id + "/dataset.yaml");
        String yaml = Files.readString(file);
        Files.writeString(file, yaml.replace("name: code,", "name: code, role: " + role + ","));
    }

    @Test
    void foldersWithoutADescriptionAreLeftAlone() throws Exception {
        areas("county", "county");
        Files.createDirectory(gisData.resolve("notes"));
        Files.writeString(gisData.resolve("NOTICE.md"), "");

        assertEquals(List.of("county"), ids());
    }

    @Test
    void aDatasetThatIsNotThereIsNamedWithTheOnesThatAre() throws Exception {
        areas("base", "county");
        areas("zone", "zone");

        assertFault("base/dataset.yaml:19: union_of is \"county\"; expected one of base, zone");
    }

    @Test
    void aCircleIsNamedMemberByMember() throws Exception {
        areas("a", "b");
        areas("b", "c");
        areas("c", "a");

        assertFault("c/dataset.yaml:19: union_of is \"a\", which itself needs this dataset: a → b → c → a");
    }

    @Test
    void theKeyMustBeAFieldOfTheOtherDataset() throws Exception {
        areas("base", "county");
        areas("county", "county");
        Path file = gisData.resolve("base/dataset.yaml");
        Files.writeString(file, Files.readString(file).replace("key: code", "key: number"));

        assertFault("base/dataset.yaml:19: key is \"number\"; expected a field of county of type text or integer");
    }

    @Test
    void aDatasetMayBeBuiltFromItsOwnEarlierFileButNotFromItsFirst() throws Exception {
        areas("zone", "zone");
        Path file = gisData.resolve("zone/dataset.yaml");
        Files.writeString(file, Files.readString(file).replace("geometry: in_file", UNION.formatted("zone")));

        assertFault("files[0].geometry.union_of is this dataset; expected an earlier file that holds the areas");
    }

    @Test
    void aReferenceMustLeadToADatasetThatIsThere() throws Exception {
        refersTo("zone", "source_document");

        assertFault("zone/dataset.yaml:26: fields[1].references is \"source_document\"; expected one of zone");
    }

    @Test
    void aReferenceMustLeadToRecordsWithIdsOfTheirOwn() throws Exception {
        areas("county", "county");
        Path file = gisData.resolve("county/dataset.yaml");
        Files.writeString(file, Files.readString(file).replace("id_field: code", "id_field: \"@row\""));
        refersTo("zone", "county");

        assertFault("fields[1].references is \"county\", whose ids are row numbers;"
                + " expected a dataset with an id_field");
    }

    @Test
    void aReferenceIsPartOfItsField() throws Exception {
        refersTo("zone", "zone");

        Dataset zone = DatasetCatalogue.read(gisData).get(0);
        assertEquals("zone", zone.schema().findField("parent").orElseThrow().references());
    }

    private void refersTo(String id, String target) throws IOException {
        areas(id, id);
        Path file = gisData.resolve(id + "/dataset.yaml");
        String field = "  - name: parent\n    type: text\n    references: %s\n    title: {zh: 上级, en: Parent}\n";
        Files.writeString(file, Files.readString(file) + field.formatted(target));
    }

    private static final String UNION = "geometry: {union_of: %s, key: code, property: members}";

    /** A dataset of two files: areas, and unions of the areas of {@code origin}. */
    private void areas(String id, String origin) throws IOException {
        String yaml = """
                id: %s
                title: {zh: 区, en: Areas}
                description: {zh: 区, en: Areas}
                licence: {title: MIT}
                attribution: nobody
                origin: {project: p, version: "1", date: "2026"}
                crs: GCJ-02
                geometry: MultiPolygon
                evidence: schematic
                files:
                  - path: a.geojson
                    sha256: 0000000000000000000000000000000000000000000000000000000000000000
                    format: geojson
                    records: 1
                    geometry: in_file
                  - path: b.csv
                    sha256: 0000000000000000000000000000000000000000000000000000000000000000
                    format: csv
                    geometry: {union_of: %s, key: code, property: members}
                    records: 1
                id_field: code
                fields:
                  - {name: code, type: text, required: true, title: {zh: 代码, en: Code}}
                """.formatted(id, origin);
        DatasetExample.write(gisData, id, yaml, "a.geojson", "b.csv");
    }

    private List<String> ids() throws DatasetFileException, IOException {
        return DatasetCatalogue.read(gisData).stream().map(Dataset::id).toList();
    }

    private void assertFault(String expected) {
        DatasetFileException fault = assertThrows(DatasetFileException.class, () -> DatasetCatalogue.read(gisData));
        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
    }
}
