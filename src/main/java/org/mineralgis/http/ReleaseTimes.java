package org.mineralgis.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.ContentState;
import org.mineralgis.model.LoadedDataset;

/**
 * When the answers that depend on the release changed last: with the release, with an edit, or with the program, which may
 * answer otherwise than the one before it.
 */
final class ReleaseTimes {

    /** The IMF-fixdate of RFC 9110 section 5.6.7; the JDK's own RFC 1123 writes days without a leading zero. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** Two changes may fall into the same second; later than this nothing more can. The clock of the database may differ a little. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Instant started;

    ReleaseTimes(Instant started) {
        this.started = started.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The last change, in whole seconds; empty while records are being edited, because a second change in the same second would
     * not be told from the first.
     */
    Optional<Instant> find(Catalogue catalogue) {
        Instant last = started;
        if (catalogue.releasedAt() != null && catalogue.releasedAt().isAfter(last)) {
            last = catalogue.releasedAt();
        }
        for (LoadedDataset loaded : catalogue.datasets()) {
            ContentState state = loaded.state();
            Instant changed = state.changedAt();
            if (state.revision() != state.drawnRevision()) {
                return Optional.empty();
            }
            if (changed != null && changed.isAfter(last)) {
                last = changed;
            }
        }
        boolean settled = last.isBefore(Instant.now().minus(SETTLED));
        return last.equals(started) || last.equals(catalogue.releasedAt()) || settled
                ? Optional.of(last.truncatedTo(ChronoUnit.SECONDS))
                : Optional.empty();
    }

    /** A time as {@code Last-Modified} has it. */
    static String header(Instant time) {
        return HTTP_DATE.format(time.atZone(ZoneOffset.UTC));
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
