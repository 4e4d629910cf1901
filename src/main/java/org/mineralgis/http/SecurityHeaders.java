package org.mineralgis.http;

import java.util.List;
import java.util.Map;

/** Headers that keep browsers from doing more than our pages need. */
final class SecurityHeaders {

    /** The pages have no script at all. */
    static final String PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** The page of the API runs its own scripts, which ask this server and draw with pictures that they hold themselves. */
    static final String API_PAGE =
            PAGE.replace("img-src 'self'", "img-src 'self' data:") + "; script-src 'self'; connect-src 'self'";

    /** A page with a map: MapLibre makes its worker and its pictures out of blobs. */
    static final String MAP_PAGE = PAGE.replace("img-src 'self'", "img-src 'self' data: blob:")
            + "; script-src 'self'; connect-src 'self'; worker-src 'self' blob:; child-src blob:";

    /** A receipt is a page for itself, with its own style sheet, that can be saved. */
    static final String RECEIPT = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** MapLibre makes its worker and its pictures out of blobs and sets styles on its elements. */
    static final String VIEWER = "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src blob:;"
            + " img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** The map as a part of anybody's page; there is nothing on it that a click could give away. */
    static final String EMBEDDED_VIEWER = VIEWER.replace("frame-ancestors 'self'", "frame-ancestors *");

    /** On every answer. Reading is open to pages of all origins: the data is public and there are no cookies. */
    static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers",
                    "Accept-Ranges, Content-Crs, Content-Disposition, Content-Language, Content-Location, Content-Range, ETag,"
                            + " Last-Modified, Link, Repr-Digest, Retry-After, X-Tile-Omitted");

    private SecurityHeaders() {}

    /** On the answer to {@code OPTIONS} where these methods are allowed. */
    static Map<String, String> preflight(List<String> methods) {
        String allowed = String.join(", ", methods);
        return Map.of(
                "Allow",
                allowed,
                "Access-Control-Allow-Methods",
                allowed,
                "Access-Control-Allow-Headers",
                "Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match, If-Range, Range",
                "Access-Control-Max-Age",
                "86400");
    }
}
