package org.mineralgis.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mineralgis.model.Catalogue;

/**
 * What an answer was made from, so that an unchanged one need not be made again.
 *
 * @param version another one whenever the answer may be another one
 * @param changed when it changed last, in whole seconds; empty when that cannot be told
 */
record Freshness(String version, Optional<Instant> changed) {

    /** That of a route that is {@link Route.Trait#PER_RELEASE}: what says the day is new at midnight. */
    static Freshness of(Route route, Catalogue catalogue, ReleaseTimes times, Clock clock) {
        Optional<Instant> changed = times.find(catalogue);
        if (!route.traits().contains(Route.Trait.DATED)) {
            return new Freshness(catalogue.version(), changed);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Instant midnight = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Freshness(
                catalogue.version() + "-" + today, changed.map(time -> time.isBefore(midnight) ? midnight : time));
    }
}
