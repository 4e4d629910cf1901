package org.mineralgis.model;

import java.util.Locale;

/** The file formats that a dataset may be kept in. */
public enum SourceFormat {
    /** A GeoJSON FeatureCollection (RFC 7946). */
    GEOJSON,
    /** GeoJSON features one behind the other (RFC 8142), with or without record separators. */
    GEOJSONSEQ,
    /** A table as text (RFC 4180); encoding and separator are found out. */
    CSV,
    /** A table as text, parted by tabs; the encoding is found out. */
    TSV,
    /** The first sheet of an Excel workbook (ECMA-376). */
    XLSX,
    /** An ESRI shapefile: a {@code .zip} with one set, or a {@code .shp} with its other files as parts. */
    SHAPEFILE,
    /** A GeoPackage (OGC 12-128) with one table of features. */
    GEOPACKAGE,
    /** KML (OGC 07-147r2). */
    KML,
    /** KML in a zip. */
    KMZ,
    /** A grid of one band. */
    GEOTIFF;

    /** The word in {@code dataset.yaml}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a table of cells, so that positions stand in cells and not in a geometry of the file. */
    public boolean tabular() {
        return this == CSV || this == TSV || this == XLSX;
    }
}
