package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.LocalizedText;

/** A format in which records are downloaded. */
public enum FileFormat {
    /** RFC 7946; in a system other than CRS84 with the member {@code crs} of its predecessor of 2008. */
    GEOJSON("geojson", "application/geo+json", Packing.BARE, GeoJsonEncoder::new),
    /** A sequence of GeoJSON texts, each after a record separator (RFC 8142). */
    GEOJSONSEQ(
            "geojsonseq",
            "application/geo+json-seq",
            Packing.ZIPPED,
            GeoJsonSequenceEncoder::new,
            Loss.NO_CRS_UNLESS_DEGREES);

    /** How a file goes to the client. */
    public enum Packing {
        /** As it is: it holds its own notes. */
        BARE,
        /** In a zip, beside what explains it. */
        ZIPPED,
        /** The encoder writes a zip of several files, which become entries of the zip with what explains them. */
        PARTS
    }

    private final String key;
    private final String mediaType;
    private final Packing packing;
    private final Opener opener;
    private final List<LocalizedText> cannotHold;

    FileFormat(String key, String mediaType, Packing packing, Opener opener, LocalizedText... cannotHold) {
        this.key = key;
        this.mediaType = mediaType;
        this.packing = packing;
        this.opener = opener;
        this.cannotHold = List.of(cannotHold);
    }

    /** Begins a file. A constructor of an encoder. */
    @FunctionalInterface
    private interface Opener {
        FeatureEncoder open(OutputStream out, FileContent content) throws IOException;
    }

    /** The word that asks for it, which is the ending of its files too. */
    public String key() {
        return key;
    }

    /** Of the data file itself, packed or not. */
    public String mediaType() {
        return mediaType;
    }

    /** How it goes to the client. */
    public Packing packing() {
        return packing;
    }

    /** What of the records it cannot hold, a sentence each. */
    public List<LocalizedText> cannotHold() {
        return cannotHold;
    }

    /**
     * Begins a file: what comes before the records is written at once or with the first of them.
     *
     * @param out stays open
     */
    public FeatureEncoder open(OutputStream out, FileContent content) throws IOException {
        return opener.open(out, content);
    }

    /** The format of this {@link #key()}. */
    public static Optional<FileFormat> find(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(FileFormat::key).toList();
    }

    /** What several formats cannot hold. */
    private static final class Loss {

        static final LocalizedText NO_CRS_UNLESS_DEGREES = new LocalizedText(
                "此格式（RFC 8142）只认 CRS84；选用其他坐标系时，文件里没有地方写明，读取时须自行指定。",
                "This format (RFC 8142) knows CRS84 only; in another system the file has no place to say so, and whoever"
                        + " opens it must.");
    }
}
