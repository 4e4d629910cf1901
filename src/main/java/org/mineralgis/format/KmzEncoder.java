package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LocalizedText;

/**
 * KML in a zip, as {@code doc.kml}, which comes first because programs show the first document (OGC 07-147r2, annex C). Behind
 * it {@code README.txt}, {@code data-dictionary.csv} and the checksums of all in {@code SHA256SUMS}.
 */
final class KmzEncoder implements FeatureEncoder {

    private static final String DOCUMENT = "doc.kml";

    private final FileContent content;
    private final ZipOutputStream zip;
    private final DataDigest document;
    private final KmlEncoder kml;
    private final List<String> sums = new ArrayList<>();
    private long count;

    KmzEncoder(OutputStream out, FileContent content) throws IOException {
        this.content = content;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(DOCUMENT);
        this.document = new DataDigest(zip, true);
        this.kml = new KmlEncoder(document, content, false);
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(content.released(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }

    @Override
    public void write(Feature feature) throws IOException {
        kml.write(feature);
        count++;
    }

    @Override
    public void finish() throws IOException {
        kml.finish();
        String sum = end(DOCUMENT, document);
        LocalizedText part = new LocalizedText(DOCUMENT + "，即全部记录", DOCUMENT + ", which holds all records");
        FileSeal seal = new FileSeal(count, sum, part, "unzip -p FILE " + DOCUMENT + " | sha256sum");
        List<FileNote> notes = new ArrayList<>(content.notes());
        notes.addAll(seal.closing(content));
        add("README.txt", out -> out.write(NotesText.of(notes)));
        add("data-dictionary.csv", out -> DataDictionary.write(out, FileFormat.KMZ, content));
        begin("SHA256SUMS");
        zip.write(String.join("", sums).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void add(String name, Part part) throws IOException {
        begin(name);
        DataDigest digest = new DataDigest(zip, true);
        part.writeTo(digest);
        end(name, digest);
    }

    private String end(String name, DataDigest digest) throws IOException {
        zip.closeEntry();
        String sum = digest.hex();
        sums.add(sum + "  " + name + "\n");
        return sum;
    }

    /** Writes an entry of the zip. */
    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }
}
