package org.mineralgis.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a GeoJSON document may hold (JSON-FG 1.0, OGC 21-045r1, "GeoJSON Profiles"). */
public enum JsonProfile {
    /** Plain GeoJSON; coordinates in the system that was asked for. */
    RFC7946("rfc7946"),
    /** JSON-FG: positions in a system other than WGS 84 stand in {@code place}, and {@code geometry} is null. */
    JSONFG("jsonfg"),
    /** JSON-FG where {@code geometry} holds the position in WGS 84 too, for readers of GeoJSON. */
    JSONFG_PLUS("jsonfg-plus");

    private final String key;

    JsonProfile(String key) {
        this.key = key;
    }

    /** The word that asks for it. */
    public String key() {
        return key;
    }

    /** The address that names it. */
    public String uri() {
        return "http://www.opengis.net/def/profile/OGC/0/" + key;
    }

    /** The profile of this {@link #key()}. */
    public static Optional<JsonProfile> find(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key))
                .findFirst();
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(JsonProfile::key).toList();
    }
}
