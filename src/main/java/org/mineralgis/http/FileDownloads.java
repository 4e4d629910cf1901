package org.mineralgis.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EofException;
import org.mineralgis.download.CoordinateChoice;
import org.mineralgis.download.DownloadOrder;
import org.mineralgis.download.Downloads;
import org.mineralgis.download.KeptFile;
import org.mineralgis.download.ReleaseFile;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.FormatLimitException;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;

/** The records of a dataset, all or selected, as a file. */
final class FileDownloads {

    /** Parameters that say how, and not which records. */
    private static final Set<String> OF_FORM = Set.of("f", "crs", "encoding");

    private final Served served;
    private final Downloads downloads;
    private final ReleaseFiles kept;

    FileDownloads(Served served, Downloads downloads, ReleaseFiles kept) {
        this.served = served;
        this.downloads = downloads;
        this.kept = kept;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.get(request);
        Catalogue catalogue = served.catalogue();
        DownloadOrder order = order(request, loaded, catalogue.releaseId());
        downloads.check(order);
        Answer answer = order.whole()
                ? whole(request, order, catalogue)
                : Answer.live(order.mediaType(), (out, gone) -> write(order, catalogue, out, gone));
        return answer.with("Content-Disposition", Attachment.named(order.fileName(), order.fileNameZh()));
    }

    /** A whole dataset is the file that the release keeps; until it lies ready, it is sent while it is made, and kept then. */
    private Answer whole(Request request, DownloadOrder order, Catalogue catalogue) {
        ReleaseFile wanted = new ReleaseFile.OfDataset(order);
        Optional<KeptFile> ready = find(wanted, catalogue);
        if (ready.isEmpty()) {
            return Answer.live(
                    order.mediaType(),
                    (out, gone) -> kept.send(wanted, catalogue, out, both -> write(order, catalogue, both, gone)));
        }
        Map<String, String> headers = Map.of(
                "Content-Type",
                order.mediaType(),
                "Accept-Ranges",
                "bytes",
                "Content-Location",
                DownloadLinks.ofRelease(request.base(), order).toString());
        return new Answer(200, headers, new Answer.Kept(() -> ready, ready::get));
    }

    private Optional<KeptFile> find(ReleaseFile wanted, Catalogue catalogue) {
        try {
            return kept.find(wanted, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DownloadOrder order(Request request, LoadedDataset loaded, long releaseId) {
        Query query = request.query();
        Dataset dataset = loaded.dataset();
        ItemsQuery.allowOnly(dataset, request);
        AskedRecords asked = AskedRecords.of(dataset, query);
        FileFormat format = format(query, dataset);
        return new DownloadOrder(
                loaded,
                releaseId,
                format,
                coordinates(query, format, dataset),
                charset(query, format),
                asked.impossible() ? null : asked.selection(),
                words(query));
    }

    private static FileFormat format(Query query, Dataset dataset) {
        String key = query.find("f").orElse(FileFormat.GEOJSON.key());
        return FileFormat.find(key)
                .filter(format -> DownloadOrder.possible(dataset, format))
                .orElseThrow(() -> Problem.invalidParameter(
                        "f",
                        key,
                        Texts.KNOWN_FORMAT,
                        FileFormat.keys().stream()
                                .filter(each -> DownloadOrder.possible(
                                        dataset, FileFormat.find(each).orElseThrow()))
                                .toList()));
    }

    private static CoordinateChoice coordinates(Query query, FileFormat format, Dataset dataset) {
        CoordinateChoice standard = CoordinateChoice.standard(format, dataset);
        String name = query.find("crs").orElse(standard.key());
        CoordinateChoice choice = CoordinateChoice.find(name)
                .filter(found -> found.fits(format))
                .orElseThrow(() -> Problem.invalidParameter(
                        "crs", name, Texts.DOWNLOAD_CRS_EXPECTED, CoordinateChoice.keys(format)));
        // Where there is nothing to project there is nothing to split.
        return dataset.spatial() ? choice : standard;
    }

    private static Charset charset(Query query, FileFormat format) {
        String name = query.find("encoding").orElse("utf-8");
        List<String> allowed = format.charsets().stream()
                .map(charset -> charset.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!allowed.contains(name.toLowerCase(Locale.ROOT))) {
            throw Problem.invalidParameter("encoding", name, Texts.ENCODING_EXPECTED, allowed);
        }
        return name.equalsIgnoreCase("gbk") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    }

    private static String words(Query query) {
        return query.values().entrySet().stream()
                .filter(parameter -> !OF_FORM.contains(parameter.getKey())
                        && !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void write(DownloadOrder order, Catalogue catalogue, OutputStream out, BooleanSupplier gone)
            throws IOException {
        try {
            downloads.write(order, catalogue, out, gone);
        } catch (FormatLimitException e) {
            throw Problem.of(ProblemType.TOO_MUCH_FOR_FORMAT, e.text());
        } catch (IOException e) {
            throw gone.getAsBoolean() ? new EofException(e) : e;
        }
    }
}
