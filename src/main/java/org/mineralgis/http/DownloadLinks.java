package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;

/** The files that a dataset can be downloaded as: those that the route of downloads offers. */
final class DownloadLinks {

    static final String ROUTE = "/collections/{collectionId}/download";

    /**
     * A format of files.
     *
     * @param key the value of {@code f}
     * @param name what people call it
     * @param mediaType what it is sent as
     */
    record Form(String key, String name, String mediaType) {}

    private static final Map<String, Form> KNOWN = Map.ofEntries(
            known("geojson", "GeoJSON", "application/geo+json"),
            known("geojsonseq", "GeoJSON-Seq", "application/geo+json-seq"),
            known("csv", "CSV", "text/csv"),
            known("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            known("gpkg", "GeoPackage", "application/geopackage+sqlite3"),
            known("shp", "Shapefile", "application/zip"),
            known("kml", "KML", "application/vnd.google-earth.kml+xml"),
            known("kmz", "KMZ", "application/vnd.google-earth.kmz"),
            known("dxf", "DXF", "image/vnd.dxf"),
            known("fgb", "FlatGeobuf", "application/flatgeobuf"),
            known("parquet", "GeoParquet", "application/vnd.apache.parquet"),
            known("gml", "GML", "application/gml+xml;version=3.2"));

    /** These hold positions and little else. */
    private static final Set<String> OF_POSITIONS = Set.of("shp", "kml", "kmz", "dxf", "fgb");

    private DownloadLinks() {}

    private static Map.Entry<String, Form> known(String key, String name, String mediaType) {
        return Map.entry(key, new Form(key, name, mediaType));
    }

    /** The formats of a dataset in the order of the route; none when there is no such route. */
    static List<Form> forms(List<Route> routes, Dataset dataset) {
        return routes.stream()
                .filter(route -> route.path().equals(ROUTE))
                .flatMap(route -> route.allParameters().stream())
                .filter(parameter -> parameter.name().equals("f"))
                .flatMap(parameter ->
                        StreamSupport.stream(parameter.schema().path("enum").spliterator(), false))
                .map(JsonNode::asText)
                .filter(key -> dataset.spatial() || !OF_POSITIONS.contains(key))
                .map(key -> KNOWN.getOrDefault(
                        key, new Form(key, key.toUpperCase(Locale.ROOT), "application/octet-stream")))
                .toList();
    }

    /** The address of the whole dataset in a format. */
    static Href address(Href base, Dataset dataset, Form form) {
        return base.to("collections", dataset.id(), "download").with("f", form.key());
    }

    /** Appends a link for each format. */
    static void addTo(Links links, Href base, Dataset dataset, List<Form> forms) {
        for (Form form : forms) {
            LocalizedText title = Texts.text("下载 " + form.name(), "Download " + form.name());
            links.add("enclosure", form.mediaType(), title, address(base, dataset, form));
        }
    }
}
