package org.mineralgis.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;

/**
 * When the answers that depend on the release changed last: with the release, or with the program, which may answer
 * otherwise than the one before it.
 */
final class ReleaseTimes {

    /** The IMF-fixdate of RFC 9110 section 5.6.7; the JDK's own RFC 1123 writes days without a leading zero. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Instant started;

    ReleaseTimes(Instant started) {
        this.started = started.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The last change, in whole seconds. */
    Instant of(Catalogue catalogue) {
        Instant released = catalogue.releasedAt();
        return released == null || released.isBefore(started) ? started : released.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same for {@code Last-Modified}. */
    String header(Catalogue catalogue) {
        return HTTP_DATE.format(of(catalogue).atZone(ZoneOffset.UTC));
    }

    /** Whether a client that names a time has what was last changed at {@code modified}; a time that is none is ignored. */
    static boolean unchangedSince(@Nullable String header, Instant modified) {
        if (header == null) {
            return false;
        }
        try {
            Instant known = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !modified.isAfter(known);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
