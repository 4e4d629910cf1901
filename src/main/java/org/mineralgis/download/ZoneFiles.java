package org.mineralgis.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mineralgis.model.Feature;
import org.mineralgis.model.ServedCrs;

/**
 * The files of several zones while records are parted between them; they lie on the disk until they are closed. Records without position have a file of their own, so that none is lost or told twice.
 */
final class ZoneFiles implements Closeable {

    private static final String UNPLACED = "unplaced";

    /**
     * A file that lies on the disk.
     *
     * @param name of the zone, as it is in file names
     * @param path where
     * @param file what is written
     * @param out to the path
     */
    record Spooled(String name, Path path, DataFile file, OutputStream out) {}

    private final DataFile.Opener opener;
    private final Path folder;
    private final CoordinateChoice.Zones zones;
    private final Map<String, Spooled> files = new TreeMap<>();

    /** @param folder for the files */
    ZoneFiles(DataFile.Opener opener, Path folder, CoordinateChoice.Zones zones) {
        this.opener = opener;
        this.folder = folder;
        this.zones = zones;
    }

    /** Writes a record, whose geometry is in WGS 84, to the file of its zone. */
    void write(Feature feature) throws IOException {
        if (feature.geometry() == null || feature.geometry().isEmpty()) {
            file(UNPLACED, zones.all().get(0)).file().write(feature);
        } else {
            ServedCrs crs = zones.of(feature.geometry());
            file(CoordinateChoice.inFileName(crs), crs).file().write(feature);
        }
    }

    private Spooled file(String name, ServedCrs crs) throws IOException {
        Spooled known = files.get(name);
        if (known != null) {
            return known;
        }
        Path path = Files.createTempFile(folder, "zone-", ".part");
        OutputStream out = Files.newOutputStream(path);
        Spooled begun = new Spooled(name, path, opener.open(crs, out), out);
        files.put(name, begun);
        return begun;
    }

    /** Ends all files; when there are no records, there is one file of the first zone all the same. */
    void finish() throws IOException {
        if (files.isEmpty()) {
            ServedCrs first = zones.all().get(0);
            file(CoordinateChoice.inFileName(first), first);
        }
        for (Spooled spooled : files.values()) {
            spooled.file().finish();
            spooled.out().flush();
        }
    }

    /** The files in the order of their names. */
    List<Spooled> spooled() {
        return List.copyOf(files.values());
    }

    @Override
    public void close() throws IOException {
        for (Spooled spooled : files.values()) {
            spooled.file().close();
            spooled.out().close();
            Files.deleteIfExists(spooled.path());
        }
    }
}
