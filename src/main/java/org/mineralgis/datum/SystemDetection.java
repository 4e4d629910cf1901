package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/**
 * Tells which systems coordinates of a file may be in, by the numbers alone: degrees or metres, the zone by the number
 * before the easting, the order of the axes. It says nothing of the datum, which no number shows, and it decides nothing.
 */
public final class SystemDetection {

    /** A smaller share of the positions may be slips. */
    private static final double SHARE_MIN = 0.05;

    private final List<SystemReading> readings;
    private final List<Coordinate> positions;

    private SystemDetection(List<SystemReading> readings, List<Coordinate> positions) {
        this.readings = readings;
        this.positions = positions;
    }

    /** @param positions as they stand in the file: x is the first number, y the second (any finite numbers) */
    public static SystemDetection of(Collection<Coordinate> positions) {
        List<SystemTrial> trials = new ArrayList<>();
        for (boolean swapped : new boolean[] {false, true}) {
            Stream.of(List.of(Crs.EPSG_4326), SystemTrial.NUMBERED, SystemTrial.UNNUMBERED)
                    .flatMap(List::stream)
                    .forEach(crs -> trials.add(new SystemTrial(crs, swapped)));
        }
        for (Coordinate position : positions) {
            trials.forEach(trial -> trial.add(position));
        }
        List<SystemReading> readings = trials.stream()
                .filter(trial -> trial.inside() > 0 && trial.inside() >= SHARE_MIN * positions.size())
                .filter(trial -> !trial.unnumbered() || trial.inside() == most(trials, trial.swapped()))
                .map(trial -> trial.reading(positions.size()))
                .sorted(Comparator.comparingDouble(SystemReading::share).reversed())
                .toList();
        return new SystemDetection(readings, List.copyOf(positions));
    }

    /** Of the meridians that eastings without number may be of, those remain that bring most into the region. */
    private static int most(List<SystemTrial> trials, boolean swapped) {
        return trials.stream()
                .filter(trial -> trial.unnumbered() && trial.swapped() == swapped)
                .mapToInt(SystemTrial::inside)
                .max()
                .orElse(0);
    }

    /** The ways to read them that bring them, or 5 % of them at least, into the region, best first; empty when none does. */
    public List<SystemReading> readings() {
        return readings;
    }

    /** Whether there is one way to read them, so that only the datum is open (degrees, one numbered zone). */
    public boolean unambiguous() {
        return readings.size() == 1;
    }

    /** The zone of another part of China whose number stands before all eastings; empty when there is none. */
    public Optional<ZonePrefix> foreignZone() {
        if (!readings.isEmpty() || positions.isEmpty()) {
            return Optional.empty();
        }
        return prefix(positions, false).or(() -> prefix(positions, true)).filter(prefix -> !SystemTrial.tries(prefix));
    }

    /**
     * What the numbers look like where there is no reading: a zone of another part of China, or angles run together. One
     * sentence without a full stop; empty when there are readings, or when nothing is known of the numbers.
     */
    public Optional<LocalizedText> elsewhere() {
        boolean packed = readings.isEmpty()
                && !positions.isEmpty()
                && positions.stream()
                        .allMatch(position -> PackedAngles.find(position).isPresent());
        if (packed) {
            return Optional.of(new LocalizedText(
                    "数字像连写的度分秒（DDDMMSS）", "the numbers look like degrees, minutes and seconds run together (DDDMMSS)"));
        }
        return foreignZone()
                .map(prefix -> new LocalizedText(
                        "东坐标以 " + prefix.number() + " 开头：中央子午线 " + prefix.centralMeridian() + "°E，不在本区域",
                        "the eastings begin with " + prefix.number() + ": central meridian " + prefix.centralMeridian()
                                + " E, not of this region"));
    }

    /** The number that stands before all of the eastings. */
    private static Optional<ZonePrefix> prefix(List<Coordinate> positions, boolean swapped) {
        List<Optional<ZonePrefix>> prefixes = positions.stream()
                .map(position -> ZonePrefix.find(swapped ? position.y : position.x))
                .distinct()
                .limit(2)
                .toList();
        return prefixes.size() == 1 ? prefixes.get(0) : Optional.empty();
    }
}
