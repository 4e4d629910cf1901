package org.mineralgis.download;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.DataDictionary;
import org.mineralgis.format.FileContent;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.GeoPackageFile;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.query.Selection;
import org.mineralgis.store.FeatureConsumer;
import org.mineralgis.store.FeatureStream;

/**
 * Writes what was ordered. Records go straight from the database to the client; only formats that are not written from front to
 * back, and files of several zones, lie on the disk first. Memory does not grow with the number of records.
 */
final class Download {

    private final FeatureStream features;
    private final DownloadOrder order;
    private final @Nullable LoadedDataset sources;
    private final BooleanSupplier gone;
    private final DownloadPlace place;

    /**
     * Prepares.
     *
     * @param place where records come from and temporary files lie
     * @param sources the documents that records cite; null when they cite none
     * @param gone whether nobody waits any more
     */
    Download(DownloadPlace place, DownloadOrder order, @Nullable LoadedDataset sources, BooleanSupplier gone) {
        this.place = place;
        this.features = place.features();
        this.order = order;
        this.sources = sources;
        this.gone = gone;
    }

    /** Writes all to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException {
        if (order.packed()) {
            Parcel parcel = new Parcel(out, order.loaded().loadedAt());
            addTo(parcel, "");
            parcel.finish();
        } else {
            try (DataFile file = open(one(), out)) {
                pass(file::write, out);
                file.finish();
            }
        }
        out.flush();
    }

    /** Adds all to a zip, in a folder that is empty or ends with a slash. */
    void addTo(Parcel parcel, String folder) throws IOException {
        ServedCrs crs = order.coordinates() instanceof CoordinateChoice.One choice ? choice.crs() : ServedCrs.CRS84;
        FileContent any = content(tally(crs));
        parcel.add(folder + "data-dictionary.csv", out -> DataDictionary.write(out, order.format(), any));
        addSources(parcel, folder);
        List<Readme.Entry> entries = new ArrayList<>();
        if (order.coordinates() instanceof CoordinateChoice.Zones zones) {
            addZones(parcel, folder, zones, entries);
        } else if (order.format().packing() == FileFormat.Packing.PARTS) {
            addSpooled(parcel, folder, entries);
        } else {
            addStreamed(parcel, folder, entries);
        }
        byte[] readme = Readme.of(any.notes(), entries);
        parcel.add(folder + "README.txt", out -> out.write(readme));
    }

    /** Adds a table to a GeoPackage of several. */
    void addTo(GeoPackageFile file) throws IOException {
        Tally tally = tally(one());
        try (DataFile table = new DataFile(tally, file.add(content(tally)))) {
            pass(table::write, null);
            table.finish();
        }
    }

    private void addSources(Parcel parcel, String folder) throws IOException {
        if (sources == null) {
            return;
        }
        DownloadOrder documents = new DownloadOrder(
                sources,
                order.releaseId(),
                FileFormat.CSV,
                CoordinateChoice.standard(FileFormat.CSV, sources.dataset()),
                StandardCharsets.UTF_8,
                Selection.ALL,
                "");
        Download table = new Download(place, documents, null, gone);
        parcel.add(folder + "sources.csv", out -> {
            try (DataFile file = table.open(ServedCrs.CRS84, out)) {
                table.pass(file::write, null);
                file.finish();
            }
        });
    }

    private void addStreamed(Parcel parcel, String folder, List<Readme.Entry> entries) throws IOException {
        String name = folder + order.dataName(order.coordinates().inFileName()) + "."
                + order.format().key();
        DataFile[] written = new DataFile[1];
        Parcel.Part part = parcel.add(name, out -> {
            try (DataFile file = open(one(), out)) {
                written[0] = file;
                pass(file::write, parcel);
                file.finish();
            }
        });
        entries.add(new Readme.Entry(List.of(part), written[0]));
    }

    private void addSpooled(Parcel parcel, String folder, List<Readme.Entry> entries) throws IOException {
        Path spool = Files.createTempFile(place.folder(), "download-", ".part");
        try (OutputStream out = Files.newOutputStream(spool);
                DataFile file = open(one(), out)) {
            parcel.flush();
            pass(file::write, null);
            file.finish();
            out.flush();
            take(parcel, folder, "", spool, file, entries);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private void addZones(Parcel parcel, String folder, CoordinateChoice.Zones zones, List<Readme.Entry> entries)
            throws IOException {
        parcel.flush();
        try (ZoneFiles files = new ZoneFiles(this::open, place.folder(), zones)) {
            pass(files::write, null);
            files.finish();
            for (ZoneFiles.Spooled spooled : files.spooled()) {
                take(parcel, folder, spooled.name(), spooled.path(), spooled.file(), entries);
            }
        }
    }

    private void take(Parcel parcel, String folder, String zone, Path spool, DataFile file, List<Readme.Entry> entries)
            throws IOException {
        try (InputStream in = Files.newInputStream(spool)) {
            if (order.format().packing() == FileFormat.Packing.PARTS) {
                String inside = zone.isEmpty() ? folder : folder + zone + "/";
                entries.add(new Readme.Entry(parcel.addAll(in, inside), file));
            } else {
                String name =
                        folder + order.dataName(zone) + "." + order.format().key();
                entries.add(new Readme.Entry(List.of(parcel.add(name, in::transferTo)), file));
            }
        }
    }

    private ServedCrs one() {
        return ((CoordinateChoice.One) order.coordinates()).crs();
    }

    private DataFile open(ServedCrs crs, OutputStream out) throws IOException {
        Tally tally = tally(crs);
        return new DataFile(tally, order.format().open(out, content(tally)));
    }

    private Tally tally(ServedCrs crs) {
        return new Tally(crs, order.loaded().dataset());
    }

    private FileContent content(Tally tally) {
        Documents documents = new Documents(features, sources, gone);
        return new FileContent(
                order.loaded().dataset(),
                tally.crs(),
                order.charset(),
                Notes.of(order, tally.crs()),
                () -> ClosingNotes.of(tally, documents.lines(tally.cited())),
                OffsetDateTime.parse(order.loaded().loadedAt()).toInstant(),
                place.signs().of(order.loaded().dataset()),
                place.folder());
    }

    /** Hands over the records. The first is sent on at once, so that the client sees that it works. */
    private void pass(Sink sink, @Nullable Flushable out) throws IOException {
        if (order.selection() == null) {
            return;
        }
        features.forEach(order.loaded(), order.selection(), new FeatureConsumer() {
            private boolean begun;

            @Override
            public void accept(Feature feature) throws IOException {
                sink.write(feature);
                if (!begun && out != null) {
                    out.flush();
                    begun = true;
                }
            }

            @Override
            public boolean gone() {
                return gone.getAsBoolean();
            }
        });
    }

    /** Where records go. */
    private interface Sink {
        void write(Feature feature) throws IOException;
    }
}
