package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.SourceFile;

/** The data that ship: every file is the one described and is read to its last record. */
class ShippedDataTest {

    private static final Path GIS_DATA = Path.of("gis-data");

    @TestFactory
    Stream<DynamicTest> everyFileHasItsHashAndItsNumberOfRecords() throws Exception {
        return DatasetCatalogue.read(GIS_DATA).stream().flatMap(dataset -> dataset.files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        dataset.id() + "/" + file.path(), () -> assertAsDescribed(dataset, file))));
    }

    @TestFactory
    Stream<DynamicTest> everyReferenceLeadsToARecordThatIsThere() throws Exception {
        List<Dataset> datasets = DatasetCatalogue.read(GIS_DATA);
        Map<String, Set<String>> ids = new HashMap<>();
        for (Dataset dataset : datasets) {
            String idField = dataset.schema().idField();
            ids.put(dataset.id(), idField == null ? Set.of() : values(dataset, field(dataset, idField)));
        }
        return datasets.stream().flatMap(dataset -> dataset.schema().fields().stream()
                .filter(field -> field.references() != null)
                .map(field -> DynamicTest.dynamicTest(dataset.id() + "." + field.name(), () -> {
                    Set<String> missing = new TreeSet<>(values(dataset, field));
                    missing.removeAll(ids.get(field.references()));
                    assertEquals(Set.of(), missing);
                })));
    }

    private static Field field(Dataset dataset, String name) {
        return dataset.schema().findField(name).orElseThrow();
    }

    /** All that the files give for a field, the items of lists one by one. */
    private static Set<String> values(Dataset dataset, Field field) throws Exception {
        Set<String> values = new HashSet<>();
        for (SourceFile file : dataset.files()) {
            Path path = GIS_DATA.resolve(dataset.id()).resolve(file.path());
            RecordReader.of(file.format()).read(path, file, record -> {
                String text = Objects.requireNonNullElse(
                        record.attributes().get(field.mapping().property()), "");
                String[] items = field.type() == FieldType.LIST ? text.split(";") : new String[] {text};
                Stream.of(items)
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .forEach(values::add);
            });
        }
        return values;
    }

    private static void assertAsDescribed(Dataset dataset, SourceFile file) throws Exception {
        Path path = GIS_DATA.resolve(dataset.id()).resolve(file.path());
        AtomicInteger records = new AtomicInteger();
        RecordReader.of(file.format()).read(path, file, record -> records.incrementAndGet());
        assertEquals(file.sha256(), FileHash.sha256(path));
        assertEquals(file.records(), records.get());
    }
}
