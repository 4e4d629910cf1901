package org.mineralgis.http;

import java.util.List;

/** The forms in which resources are sent. The first media type is the proper one, the others are answered as well. */
enum Representation {
    JSON("json", "application/json"),
    GEOJSON("json", "application/geo+json", "application/json"),
    JSONFG("jsonfg", "application/vnd.ogc.fg+json"),
    SCHEMA("json", "application/schema+json", "application/json"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0", "application/json"),
    STYLE("json", "application/vnd.mapbox.style+json", "application/json"),
    SLD("sld", "application/vnd.ogc.sld+xml;version=1.0", "application/vnd.ogc.sld+xml;version=1.1", "application/xml"),
    SVG("svg", "image/svg+xml"),
    TILEJSON("tilejson", "application/json"),
    JSONL("jsonl", "application/jsonl"),
    ATOM("atom", "application/atom+xml"),
    CSV("csv", "text/csv"),
    /** A table of an answer. */
    TABLE("csv", "text/csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    REJECTED("rejected", "text/csv"),
    MVT("mvt", "application/vnd.mapbox-vector-tile", "application/x-protobuf"),
    PNG("png", "image/png"),
    TIFF("tiff", "image/tiff;application=geotiff", "image/tiff"),
    PDF("pdf", "application/pdf"),
    HTML("html", "text/html");

    private final String key;
    private final List<String> mediaTypes;

    Representation(String key, String... mediaTypes) {
        this.key = key;
        this.mediaTypes = List.of(mediaTypes);
    }

    /** Whether it holds no text for people. */
    boolean binary() {
        return this == MVT || this == PNG || this == TIFF;
    }

    /** The value of {@code f} that asks for it. */
    String key() {
        return key;
    }

    /** The proper media type. */
    String mediaType() {
        return mediaTypes.get(0);
    }

    /** All media types that it is sent as, the proper one first. */
    List<String> mediaTypes() {
        return mediaTypes;
    }
}
