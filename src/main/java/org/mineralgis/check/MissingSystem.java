package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** What the numbers of a file say where the file names no system (G05). */
final class MissingSystem {

    /** Positions looked at, the first ones of the file. */
    private static final int POSITIONS_MAX = 1000;

    private final List<Coordinate> positions = new ArrayList<>();
    private @Nullable LocalizedText notice;

    /** Called before the first record. */
    void missing(LocalizedText message) {
        notice = message;
    }

    void add(@Nullable Geometry source) {
        if (notice != null && positions.size() < POSITIONS_MAX && source != null && !source.isEmpty()) {
            Coordinate first = source.getCoordinate();
            if (Double.isFinite(first.x) && Double.isFinite(first.y)) {
                positions.add(first);
            }
        }
    }

    void report(Crs declared, RecordFindings findings) {
        LocalizedText message = notice;
        if (message == null) {
            return;
        }
        SystemDetection detection = SystemDetection.of(positions);
        List<SystemReading> readings = detection.readings();
        if (readings.isEmpty()) {
            String zh = detection.elsewhere().map(text -> "；" + text.zh()).orElse("");
            String en = detection.elsewhere().map(text -> "; " + text.en()).orElse("");
            findings.add(Rule.G05, message.zh() + zh, message.en() + en);
            return;
        }
        boolean fits = readings.stream().anyMatch(reading -> fits(reading, declared));
        String keys = readings.stream()
                .map(reading -> key(reading, declared))
                .distinct()
                .collect(Collectors.joining(", "));
        Clue clue = Clue.found(keys).expecting(declared.key()).computing(percent(readings.get(0)));
        findings.add(
                Rule.G05,
                null,
                new LocalizedText(
                        message.zh() + "；" + looks(readings, declared, Language.ZH) + "。请确认",
                        message.en() + "; " + looks(readings, declared, Language.EN) + ". Confirm"),
                fits ? clue : clue.suggesting(keys));
    }

    private static String looks(List<SystemReading> readings, Crs declared, Language language) {
        boolean chinese = language == Language.ZH;
        return readings.stream()
                .map(reading -> key(reading, declared)
                        + (chinese ? "（" : " (")
                        + reading.evidence().in(language)
                        + (chinese ? "）" : ")"))
                .collect(Collectors.joining(chinese ? "，或者 " : ", or ", chinese ? "看来是 " : "it looks like ", ""));
    }

    private static boolean fits(SystemReading reading, Crs declared) {
        return !reading.swapped() && reading.crs().zone().equals(declared.zone());
    }

    private static String key(SystemReading reading, Crs declared) {
        return reading.on(declared.datum()).key();
    }

    private static String percent(SystemReading reading) {
        return Shown.number(100 * reading.share(), 1) + " %";
    }
}
