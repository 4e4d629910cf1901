package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mineralgis.model.Dataset;
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

    private static void assertAsDescribed(Dataset dataset, SourceFile file) throws Exception {
        Path path = GIS_DATA.resolve(dataset.id()).resolve(file.path());
        AtomicInteger records = new AtomicInteger();
        RecordReader.of(file.format()).read(path, file, record -> records.incrementAndGet());
        assertEquals(file.sha256(), FileHash.sha256(path));
        assertEquals(file.records(), records.get());
    }
}
