package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Catalogue;

/** Of a release of the 20th, in a program that was started on the 21st. */
final class FreshnessTest {

    private static final Catalogue CATALOGUE = new Catalogue(7, Instant.parse("2026-11-20T10:00:00Z"), List.of());
    private static final ReleaseTimes TIMES = new ReleaseTimes(Instant.parse("2026-11-21T08:30:00Z"));
    private static final Route DATED = route(Route.Trait.PER_RELEASE, Route.Trait.DATED);
    private static final Route UNDATED = route(Route.Trait.PER_RELEASE);

    private static Route route(Route.Trait... traits) {
        return Route.at("/sheet", "sheet", "A sheet", request -> Answer.empty(204))
                .being(traits);
    }

    private static Freshness at(Route route, String time) {
        return Freshness.of(route, CATALOGUE, TIMES, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void whatSaysTheDayIsAnotherOneTheNextDay() {
        Freshness evening = at(DATED, "2026-11-28T23:59:59Z");
        Freshness night = at(DATED, "2026-11-29T00:00:00Z");
        assertNotEquals(evening.version(), night.version());
        assertEquals(Optional.of(Instant.parse("2026-11-28T00:00:00Z")), evening.changed());
        assertEquals(Optional.of(Instant.parse("2026-11-29T00:00:00Z")), night.changed());
    }

    @Test
    void whatSaysTheDayIsTheSameUntilMidnight() {
        assertEquals(at(DATED, "2026-11-29T00:00:00Z"), at(DATED, "2026-11-29T23:59:59Z"));
    }

    @Test
    void onTheDayOfAChangeItIsAsNewAsTheChange() {
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T08:30:00Z")),
                at(DATED, "2026-11-21T12:00:00Z").changed());
    }

    @Test
    void whatSaysNoDayStaysWithTheRelease() {
        assertEquals(at(UNDATED, "2026-11-28T12:00:00Z"), at(UNDATED, "2026-12-24T12:00:00Z"));
        assertEquals("7", at(UNDATED, "2026-11-28T12:00:00Z").version());
    }
}
