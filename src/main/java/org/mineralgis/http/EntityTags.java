package org.mineralgis.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entity tags of what depends on the address and what is served alone, so that an unchanged answer is not made again. */
final class EntityTags {

    /** Another program may answer otherwise, so that every start has tags of its own. */
    private final String start = UUID.randomUUID().toString();

    /** The tag of an answer from this version of the catalogue; weak, because it is the same for all content codings (RFC 9110 section 8.8.3). */
    String of(Request request, String version) {
        String meant = String.join(
                "\n",
                start,
                request.here().toString(),
                request.choice().representation().name(),
                request.choice().mediaType(),
                request.language().tag());
        return "W/\"" + version + "-" + UUID.nameUUIDFromBytes(meant.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** Whether an {@code If-None-Match} header names this tag, compared weakly (RFC 9110 section 13.1.2). */
    static boolean match(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String known : header.split(",")) {
            if (known.strip().equals("*") || weak(known.strip()).equals(weak(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
