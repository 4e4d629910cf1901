package org.mineralgis.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.FeatureStream;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.TestDatabase;

final class ReleaseFilesTest {

    private TestDatabase test;

    @TempDir
    private Path folder;

    @TempDir
    private Path work;

    @BeforeEach
    void load() {
        test = TestDatabase.create();
        release("乌拉根");
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private void release(String name) {
        LoadedFixture.load(
                test,
                dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("1", "POINT (75 39)", name)));
    }

    private Catalogue catalogue() {
        return new CatalogueStore(test.database()).current();
    }

    private ReleaseFiles files(long bytesMax) {
        DownloadPlace place = new DownloadPlace(new FeatureStream(test.database()), DownloadPlace.Signs.NONE, work);
        return new ReleaseFiles(folder, bytesMax, new Downloads(place));
    }

    private static ReleaseFile file(String name, Catalogue catalogue) {
        return ReleaseFile.find(name, catalogue).orElseThrow();
    }

    @Test
    void manyWhoAskAtOnceGetOneFile() throws IOException {
        ReleaseFiles files = files(1 << 20);
        Catalogue catalogue = catalogue();
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(number -> {
            try {
                KeptFile kept = files.get(file("mine.geojson", catalogue), catalogue);
                seen.add(List.of(kept, String.valueOf(Files.getAttribute(kept.path(), "unix:ino"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(1, seen.size());
        assertEquals(List.of(), names(folder.resolve("drafts")));
    }

    @Test
    void whatWasNotAskedForLongestMakesRoom() throws IOException {
        ReleaseFiles files = files(1);
        Catalogue catalogue = catalogue();
        KeptFile first = files.get(file("mine.geojson", catalogue), catalogue);
        assertTrue(files.find(file("mine.geojson", catalogue), catalogue).isPresent());
        files.get(file("mine.csv.zip", catalogue), catalogue);
        assertTrue(files.find(file("mine.geojson", catalogue), catalogue).isEmpty());
        assertTrue(files.find(file("mine.csv.zip", catalogue), catalogue).isPresent());
        assertEquals(
                first.sha256(),
                files.get(file("mine.geojson", catalogue), catalogue).sha256());
    }

    @Test
    void aNewReleaseHasFilesOfItsOwnAndTheOldOnesGo() throws IOException {
        ReleaseFiles files = files(1 << 20);
        KeptFile old = files.get(file("mine.geojson", catalogue()), catalogue());
        release("萨瓦亚尔顿");
        Catalogue catalogue = catalogue();
        assertTrue(files.find(file("mine.geojson", catalogue), catalogue).isEmpty());
        KeptFile next = files.get(file("mine.geojson", catalogue), catalogue);
        assertTrue(Files.readString(next.path()).contains("萨瓦亚尔顿"));
        assertFalse(Files.exists(old.path()));
    }

    @Test
    void whatWasSentWholeIsKeptAndWhatBrokeOffIsNot() throws IOException {
        ReleaseFiles files = files(1 << 20);
        Catalogue catalogue = catalogue();
        ReleaseFile wanted = file("mine.geojson", catalogue);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThrows(
                IOException.class,
                () -> files.send(wanted, catalogue, sent, out -> {
                    out.write("half".getBytes(UTF_8));
                    throw new IOException("the client hung up");
                }));
        assertTrue(files.find(wanted, catalogue).isEmpty());
        files.send(wanted, catalogue, sent, out -> out.write(" whole".getBytes(UTF_8)));
        assertEquals("half whole", sent.toString(UTF_8));
        KeptFile kept = files.find(wanted, catalogue).orElseThrow();
        assertEquals(" whole", Files.readString(kept.path()));
        files.send(wanted, catalogue, sent, out -> out.write("other".getBytes(UTF_8)));
        assertEquals(kept, files.find(wanted, catalogue).orElseThrow());
        assertEquals(" whole", Files.readString(kept.path()));
        assertEquals(List.of(), names(folder.resolve("drafts")));
    }

    @Test
    void aDiskThatRefusesTheCopyDoesNotSpoilTheDownload() throws IOException {
        Path noFolder = Files.writeString(work.resolve("file"), "in the way of a folder");
        DownloadPlace place = new DownloadPlace(new FeatureStream(test.database()), DownloadPlace.Signs.NONE, work);
        ReleaseFiles files = new ReleaseFiles(noFolder, 1 << 20, new Downloads(place));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        files.send(file("mine.geojson", catalogue()), catalogue(), sent, out -> out.write("all".getBytes(UTF_8)));
        assertEquals("all", sent.toString(UTF_8));
    }

    @Test
    void draftsThatADeadServerLeftAreRemoved() throws IOException {
        Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(folder.resolve("drafts").resolve("half"), "half");
        files(1 << 20);
        assertEquals(List.of(), names(folder.resolve("drafts")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
