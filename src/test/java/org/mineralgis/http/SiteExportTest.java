package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.download.DownloadPlace;
import org.mineralgis.download.Downloads;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.site.ForeignFolderException;
import org.mineralgis.site.SiteExport;
import org.mineralgis.site.SiteProgress;
import org.mineralgis.site.SiteSummary;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.FeatureStream;

/** The shipped data as a folder for hosts without a program; what a reader does there is told in {@code site.mjs}. */
@ExtendWith(ShippedServer.Shared.class)
final class SiteExportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PICTURES = Path.of("target", "site-screenshots");

    /** Only keeps a hanging browser from hanging the build. */
    private static final long MINUTES_MAX = 8;

    @TempDir
    private Path folder;

    private static final class Quiet implements SiteProgress {
        @Override
        public void level(int zoom, int tiles) {}

        @Override
        public void tile(int zoom, int count) {}

        @Override
        public void part(String what, int number, int of) {}
    }

    private SiteSummary export(ShippedServer server, Path target, ZoomRange zoom, String... ids) throws Exception {
        run("build.log", "src/main/viewer/build.sh", "target/classes/viewer");
        Catalogue catalogue = new CatalogueStore(server.database()).current();
        List<LoadedDataset> wanted = catalogue.datasets().stream()
                .filter(loaded -> ids.length == 0
                        || List.of(ids).contains(loaded.dataset().id()))
                .toList();
        Path drafts = Files.createTempDirectory(folder, "drafts");
        DownloadPlace place = new DownloadPlace(new FeatureStream(server.database()), DownloadPlace.Signs.NONE, drafts);
        ReleaseFiles files =
                new ReleaseFiles(Files.createTempDirectory(folder, "files"), Long.MAX_VALUE, new Downloads(place));
        return new SiteExport(server.database(), URI.create(server.base() + "/"), files, new Quiet())
                .run(target, catalogue, wanted, zoom);
    }

    @Test
    void theWholeMapWorksFromPlainFilesInAFolderWithoutAnyOtherHost(ShippedServer server) throws Exception {
        Path site = folder.resolve("站点 site");
        SiteSummary made = export(server, site, new ZoomRange(0, 11));
        assertEquals(made.files(), names(site).size());
        checkSums(site);
        checkAddresses(site);
        assertTrue(Files.exists(site.resolve("downloads/region.gpkg")));
        checkHillshade(site);
        run("site.log", "src/test/viewer/site.sh", site.toString(), PICTURES.toString());
    }

    /** Each picture that the map can ask for within the bounds of the relief is there, and is what the server draws. */
    private static void checkHillshade(Path site) throws Exception {
        JsonNode source = read(site.resolve("data/zh/styles/map.json")).at("/sources/hillshade");
        assertEquals("[\"relief/{z}/{x}/{y}.png\"]", source.get("tiles").toString());
        assertEquals(8, source.get("maxzoom").asInt());
        double[] west = {
            source.at("/bounds/0").asDouble(), source.at("/bounds/2").asDouble()
        };
        for (int zoom = 0; zoom <= 8; zoom++) {
            int level = zoom;
            Set<Integer> columns = names(site).stream()
                    .filter(name -> name.startsWith("relief/" + level + "/"))
                    .map(name -> Integer.valueOf(name.split("/")[2]))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> wanted = new TreeSet<>();
            for (int column = (int) ((west[0] + 180) / 360 * (1 << zoom));
                    column <= (int) ((west[1] + 180) / 360 * (1 << zoom));
                    column++) {
                wanted.add(column);
            }
            assertEquals(wanted, columns, "columns of level " + zoom);
        }
        BufferedImage picture = ImageIO.read(site.resolve("relief/6/45/24.png").toFile());
        assertEquals(512, picture.getWidth());
        assertTrue(IntStream.range(0, 512 * 512).anyMatch(at -> picture.getRGB(at % 512, at / 512) >>> 24 > 40));
    }

    /** As {@code sha256sum -c SHA256SUMS} does it, and no file is left out. */
    private static void checkSums(Path site) throws Exception {
        Map<String, String> sums = new HashMap<>();
        for (String line : Files.readAllLines(site.resolve("SHA256SUMS"))) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        Set<String> names = names(site);
        names.remove("SHA256SUMS");
        assertEquals(names, sums.keySet());
        for (String name : names) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(site.resolve(name)));
            assertEquals(HexFormat.of().formatHex(digest), sums.get(name), name);
        }
    }

    /** Nothing that the page reads names the server that it came from. */
    private static void checkAddresses(Path site) throws IOException {
        for (String name : names(site)) {
            if (name.matches("(data|styles)/.*\\.json|[^/]+\\.html|site\\.json")) {
                assertFalse(Files.readString(site.resolve(name)).contains("http://127.0.0.1"), name);
            }
        }
    }

    @Test
    void someDatasetsAreExportedWithEveryRecordOnceAndReplaceAnOlderExport(ShippedServer server) throws Exception {
        Path site = folder.resolve("site");
        export(server, site, new ZoomRange(0, 2), "mine");
        // What a killed export leaves.
        Files.createDirectories(folder.resolve(".site.partial/data"));
        Files.writeString(folder.resolve(".site.partial/data/half.json"), "{");
        Files.writeString(folder.resolve(".site.partial/tiles.pmtiles.journal"), "half");
        assertFalse(Files.exists(site.resolve("relief")), "the grid is not among the datasets");
        assertTrue(read(site.resolve("data/en/styles/map.json"))
                .at("/sources/hillshade")
                .isMissingNode());
        export(server, site, new ZoomRange(0, 5), "place", "relief");
        assertFalse(Files.exists(site.resolve("downloads/mine.csv.zip")));
        assertFalse(Files.exists(site.resolve("downloads/region.zip")));
        assertFalse(Files.exists(site.resolve("data/half.json")));
        assertEquals(Set.of("place", "relief"), ids(site));
        assertEquals(138, records(site, "place").size());
        assertEquals(6396, records(site, "relief").size());
        JsonNode hillshade = read(site.resolve("data/en/styles/map.json")).at("/sources/hillshade");
        assertEquals(5, hillshade.get("maxzoom").asInt());
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    beside.filter(path -> path.getFileName().toString().startsWith("."))
                            .toList());
        }
        checkSums(site);
    }

    @Test
    void tablesAloneAreExportedWithoutTilesAndWithoutWhatAStoppedExportLeft(ShippedServer server) throws Exception {
        Path site = folder.resolve("site");
        Files.createDirectories(folder.resolve(".site.partial"));
        Files.writeString(folder.resolve(".site.partial/tiles.pmtiles.journal"), "half");
        export(server, site, new ZoomRange(0, 3), "organization");
        assertEquals(
                Set.of(
                        "README.md",
                        "README.zh.md",
                        "SHA256SUMS",
                        "data.en.html",
                        "data.zh.html",
                        "index.html",
                        "page.css",
                        "site.json"),
                names(site).stream().filter(name -> !name.contains("/")).collect(Collectors.toSet()));
        assertEquals(
                "{}",
                read(site.resolve("data/zh/styles/map.json")).get("sources").toString());
        assertEquals(46, records(site, "organization").size());
        assertFalse(Files.exists(site.resolve("data/zh/resources")), "grades without the dataset of their figures");
    }

    @Test
    void whatNoExportMadeIsLeftAlone(ShippedServer server) throws Exception {
        Path site = Files.createDirectory(folder.resolve("site"));
        export(server, site, new ZoomRange(0, 1), "mine");
        Path own = site.resolve("CNAME");
        Files.writeString(own, "maps.example");
        byte[] before = Files.readAllBytes(site.resolve("SHA256SUMS"));
        ForeignFolderException refused =
                assertThrows(ForeignFolderException.class, () -> export(server, site, new ZoomRange(0, 2), "mine"));
        assertTrue(refused.getMessage().contains("CNAME"), refused.getMessage());
        assertEquals("maps.example", Files.readString(own));
        assertArrayEquals(before, Files.readAllBytes(site.resolve("SHA256SUMS")));
        assertThrows(ForeignFolderException.class, () -> export(server, own, new ZoomRange(0, 1), "mine"));
    }

    private static Set<String> ids(Path site) throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode each : read(site.resolve("data/zh/collections.json")).get("collections")) {
            ids.add(each.get("id").asText());
        }
        return ids;
    }

    private static Set<String> records(Path site, String dataset) throws IOException {
        int parts = read(site.resolve("data/en/collections/" + dataset + ".json"))
                .get("recordParts")
                .asInt();
        Set<String> records = new HashSet<>();
        for (int part = 0; part < parts; part++) {
            for (JsonNode feature : read(site.resolve("data/records/" + dataset + "/" + part + ".json"))
                    .get("features")) {
                assertTrue(records.add(feature.get("id").asText()), feature::toString);
            }
        }
        return records;
    }

    private static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static Set<String> names(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            Set<String> names = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .forEach(file -> names.add(site.relativize(file).toString()));
            return names;
        }
    }

    private static void run(String log, String... script) throws IOException, InterruptedException {
        Path output = Files.createDirectories(PICTURES).resolve(log);
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("bash"), Stream.of(script)).toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, said);
        assertEquals(0, process.exitValue(), said);
    }
}
