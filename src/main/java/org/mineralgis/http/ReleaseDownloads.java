package org.mineralgis.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.download.KeptFile;
import org.mineralgis.download.ReleaseFile;
import org.mineralgis.download.ReleaseFiles;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;

/** Whole files of the current release at addresses whose content never changes. */
final class ReleaseDownloads {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Served served;
    private final ReleaseFiles files;

    ReleaseDownloads(Served served, ReleaseFiles files) {
        this.served = served;
        this.files = files;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        checkRelease(request.place("releaseId"), catalogue.releaseId());
        String name = request.place("file");
        ReleaseFile wanted = ReleaseFile.find(name, catalogue).orElseThrow(() -> Problem.notFound(Texts.NO_SUCH_FILE));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", wanted.mediaType());
        headers.put("Cache-Control", edited(catalogue) ? "no-cache" : FOREVER);
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Disposition", Attachment.named(wanted.name(), nameZh(wanted)));
        newest(catalogue).ifPresent(time -> headers.put("Last-Modified", time));
        return new Answer(200, headers, new Answer.Kept(() -> ready(wanted, catalogue), () -> get(wanted, catalogue)));
    }

    /** With edits the file is no longer that of the release, and may change again. */
    private static boolean edited(Catalogue catalogue) {
        return catalogue.datasets().stream().anyMatch(loaded -> loaded.state().revision() > 0);
    }

    private static void checkRelease(String asked, long current) {
        if (!asked.equals(Long.toString(current))) {
            boolean older = asked.matches("[1-9]\\d{0,17}") && Long.parseLong(asked) < current;
            throw older
                    ? Problem.of(ProblemType.GONE, Texts.releaseIsGone(current))
                    : Problem.notFound(Texts.noSuchRelease(current));
        }
    }

    private static String nameZh(ReleaseFile wanted) {
        return wanted instanceof ReleaseFile.OfDataset one
                ? one.order().fileNameZh()
                : "喀什克孜勒苏矿产" + wanted.name().substring(wanted.name().indexOf('.'));
    }

    private static Optional<String> newest(Catalogue catalogue) {
        return catalogue.datasets().stream()
                .map(LoadedDataset::loadedAt)
                .max(String::compareTo)
                .map(time -> DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC)));
    }

    private Optional<KeptFile> ready(ReleaseFile wanted, Catalogue catalogue) {
        try {
            return files.find(wanted, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeptFile get(ReleaseFile wanted, Catalogue catalogue) {
        try {
            return files.get(wanted, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headers that tell the content apart: a strong entity tag and the digest (RFC 9530). */
    static Map<String, String> identity(KeptFile file) {
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        return Map.of(
                "ETag",
                '"' + file.sha256() + '"',
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }
}
