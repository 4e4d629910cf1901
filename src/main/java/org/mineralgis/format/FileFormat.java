package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/** A format in which records are downloaded. */
public enum FileFormat {
    /** RFC 7946; in a system other than CRS84 with the member {@code crs} of its predecessor of 2008. */
    GEOJSON("geojson", "application/geo+json", Packing.BARE, Systems.ANY, GeoJsonEncoder::new),
    /** A sequence of GeoJSON texts, each after a record separator (RFC 8142). */
    GEOJSONSEQ(
            "geojsonseq",
            "application/geo+json-seq",
            Packing.ZIPPED,
            Systems.ANY,
            GeoJsonSequenceEncoder::new,
            Loss.NO_CRS_UNLESS_DEGREES),
    /** RFC 4180, for spreadsheets. */
    CSV("csv", "text/csv", Packing.ZIPPED, Systems.ANY, CsvEncoder::new, Loss.TYPES, Loss.LISTS, Loss.FORMULAS),
    /** KML 2.2. */
    KML(
            "kml",
            "application/vnd.google-earth.kml+xml",
            Packing.ZIPPED,
            Systems.DEGREES,
            KmlEncoder::new,
            Loss.LISTS,
            Loss.KML_TYPES,
            Loss.SIGNS),
    /** The same zipped. */
    KMZ(
            "kmz",
            "application/vnd.google-earth.kmz",
            Packing.BARE,
            Systems.DEGREES,
            KmzEncoder::new,
            Loss.LISTS,
            Loss.KML_TYPES,
            Loss.SIGNS),
    /** A drawing of AutoCAD release 2000. */
    DXF(
            "dxf",
            "image/vnd.dxf",
            Packing.ZIPPED,
            Systems.METERS,
            DxfEncoder::new,
            Loss.FIELDS,
            Loss.UNPLACED,
            Loss.AREAS,
            Loss.CAD_COLOURS),
    /** GML 3.2; EarthResourceML-Lite for mines, occurrences and estimates. */
    GML("gml", "application/gml+xml;version=3.2", Packing.PARTS, Systems.ANY, GmlEncoder::new, Loss.LISTS, Loss.ERML),
    /** A workbook of Excel. */
    XLSX(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Packing.BARE,
            Systems.ANY,
            XlsxEncoder::new,
            Loss.LISTS,
            Loss.CELLS,
            Loss.EXCEL_NUMBERS,
            Loss.EXCEL_TEXTS),
    /** GeoPackage 1.3. */
    GPKG(
            "gpkg",
            "application/geopackage+sqlite3",
            Packing.BARE,
            Systems.ANY,
            GeoPackageEncoder::new,
            Loss.LISTS,
            Loss.EMPTY_LISTS),
    /** Shapefiles of ESRI, one for each kind of shape. */
    SHP(
            "shp",
            "application/vnd.shp",
            Packing.PARTS,
            Systems.ANY,
            ShapefileEncoder::new,
            Loss.LISTS,
            Loss.SHORT_NAMES,
            Loss.SHORT_TEXTS,
            Loss.BLANKS,
            Loss.PLACELESS),
    /** FlatGeobuf 3. */
    FGB(
            "fgb",
            "application/flatgeobuf",
            Packing.BARE,
            Systems.ANY,
            FlatGeobufEncoder::new,
            Loss.LISTS,
            Loss.EMPTY_LISTS,
            Loss.FLAT_DATES,
            Loss.FLAT_ORDER),
    /** GeoParquet 1.1. */
    PARQUET(
            "parquet",
            "application/vnd.apache.parquet",
            Packing.BARE,
            Systems.ANY,
            GeoParquetEncoder::new,
            Loss.LISTS,
            Loss.EMPTY_LISTS);

    /** Which coordinate systems a format can be in. */
    public enum Systems {
        /** All that are served. */
        ANY,
        /** WGS 84 only. */
        DEGREES,
        /** Only those in metres. */
        METERS
    }

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
    private final Systems systems;
    private final Opener opener;
    private final List<LocalizedText> cannotHold;

    FileFormat(
            String key,
            String mediaType,
            Packing packing,
            Systems systems,
            Opener opener,
            LocalizedText... cannotHold) {
        this.key = key;
        this.mediaType = mediaType;
        this.packing = packing;
        this.systems = systems;
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

    /** What people call it. */
    public String title() {
        return switch (this) {
            case GEOJSON -> "GeoJSON";
            case GEOJSONSEQ -> "GeoJSON-Seq";
            case CSV -> "CSV";
            case XLSX -> "Excel";
            case GPKG -> "GeoPackage";
            case SHP -> "Shapefile";
            case KML -> "KML";
            case KMZ -> "KMZ";
            case DXF -> "DXF";
            case FGB -> "FlatGeobuf";
            case PARQUET -> "GeoParquet";
            case GML -> "GML";
        };
    }

    /** Of the data file itself, packed or not. */
    public String mediaType() {
        return mediaType;
    }

    /** How it goes to the client. */
    public Packing packing() {
        return packing;
    }

    /** Which coordinate systems it can be in. */
    public Systems systems() {
        return systems;
    }

    /** Whether it can be in this system. */
    public boolean holds(ServedCrs crs) {
        return switch (systems) {
            case ANY -> true;
            case DEGREES -> crs == ServedCrs.CRS84 || crs == ServedCrs.EPSG_4326;
            case METERS -> !crs.geographic();
        };
    }

    /** The encodings of texts that one may choose from. */
    public List<Charset> charsets() {
        return this == CSV || this == SHP
                ? List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))
                : List.of(StandardCharsets.UTF_8);
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
}
