package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/**
 * The coordinate system that a file is read in: the declared one, or else the one that it names, or else the one that its
 * numbers leave no doubt about.
 *
 * @param used null when it is undecided; then nothing is guessed, and the check refuses positions that are not degrees
 * @param evidence why
 * @param missing what to say of a file that names no system, where its reader does not; null for nothing
 */
record SystemChoice(
        @Nullable Crs used,
        List<LocalizedText> evidence,
        @Nullable LocalizedText missing) {

    private static final LocalizedText DATUM_OPEN_DEGREES = new LocalizedText(
            "数字不能说明基准，按 WGS 84 读取（CGCS2000 视为相同）；若为 1954 北京或 1980 西安坐标系，约差 60–130 米，若为 GCJ-02，约差 170–300 米：请确认",
            "the numbers do not tell the datum; it was taken for WGS 84 (CGCS2000 is the same here): Beijing 1954 and Xian 1980"
                    + " lie about 60–130 m off, GCJ-02 about 170–300 m: confirm");
    private static final LocalizedText DATUM_OPEN = new LocalizedText(
            "数字不能说明基准，按 CGCS2000 读取；请确认", "the numbers do not tell the datum; it was taken for CGCS2000: confirm");

    static SystemChoice of(Submission submission, SourceFormat format, Sample sample) {
        if (submission.declared() != null) {
            String key = submission.declared().key();
            return new SystemChoice(
                    submission.declared(),
                    List.of(new LocalizedText("提交者声明为 " + key, "declared as " + key + " by the sender")),
                    null);
        }
        SourceNotice named = named(sample);
        if (named != null && named.system() != null) {
            String key = named.system().key();
            LocalizedText message = named.message();
            return new SystemChoice(
                    named.system(),
                    List.of(new LocalizedText(message.zh() + "，即 " + key, message.en() + ", which is " + key)),
                    null);
        }
        List<Coordinate> positions = positions(sample);
        return positions.isEmpty()
                ? new SystemChoice(null, List.of(), null)
                : detected(format, named, sample, positions);
    }

    private static SystemChoice detected(
            SourceFormat format, @Nullable SourceNotice named, Sample sample, List<Coordinate> positions) {
        SystemDetection detection = SystemDetection.of(positions);
        List<SystemReading> readings = detection.readings();
        boolean geoJson = format == SourceFormat.GEOJSON || format == SourceFormat.GEOJSONSEQ;
        boolean degrees = readings.isEmpty() || readings.get(0).crs().zone().isEmpty();
        if (geoJson && named == null && degrees && detection.foreignZone().isEmpty()) {
            return new SystemChoice(
                    Crs.CRS84,
                    List.of(new LocalizedText("GeoJSON 规定为 WGS 84（RFC 7946）", "GeoJSON is in WGS 84 by RFC 7946")),
                    null);
        }
        LocalizedText missing = missing(named, sample);
        Crs decided = decide(readings);
        List<LocalizedText> evidence = new ArrayList<>();
        if (named != null) {
            evidence.add(new LocalizedText(
                    named.message().zh() + "，不在可读的坐标系之列", named.message().en() + ", which is none that is read"));
        }
        if (decided == null) {
            detection.elsewhere().ifPresent(evidence::add);
            readings.forEach(reading -> evidence.add(candidate(reading)));
            evidence.add(new LocalizedText("坐标系未定，不作推断", "the system is undecided, and nothing is guessed"));
        } else {
            readings.stream()
                    .filter(reading -> reading.crs() == decided)
                    .findFirst()
                    .ifPresent(reading -> evidence.add(reading.evidence()));
            evidence.add(decided.zone().isPresent() ? DATUM_OPEN : DATUM_OPEN_DEGREES);
        }
        return new SystemChoice(decided, evidence, missing);
    }

    /** One system whatever the order of axes, or the one whose numbered zone or degrees most positions show. */
    private static @Nullable Crs decide(List<SystemReading> readings) {
        List<Crs> systems = readings.stream().map(SystemReading::crs).distinct().toList();
        if (systems.size() == 1) {
            return systems.get(0);
        }
        boolean plain = !readings.isEmpty()
                && readings.get(0).share() > 0.5
                && readings.get(0).crs().zone().map(GaussKruger::numbered).orElse(true);
        return plain ? readings.get(0).crs() : null;
    }

    private static LocalizedText candidate(SystemReading reading) {
        String key = reading.crs().key();
        return new LocalizedText(
                "可能是 " + key + "：" + reading.evidence().zh(),
                "may be " + key + ": " + reading.evidence().en());
    }

    private static @Nullable LocalizedText missing(@Nullable SourceNotice named, Sample sample) {
        if (named != null) {
            return new LocalizedText(
                    named.message().zh() + "，不在可读的坐标系之列", named.message().en() + ", which is none that is read");
        }
        boolean told = sample.notices().stream().anyMatch(notice -> notice.kind() == SourceNotice.Kind.SYSTEM_MISSING);
        return told ? null : new LocalizedText("文件没有写明坐标系", "the file names no coordinate system");
    }

    private static @Nullable SourceNotice named(Sample sample) {
        return sample.notices().stream()
                .filter(notice -> notice.kind() == SourceNotice.Kind.SYSTEM_NAMED)
                .findFirst()
                .orElse(null);
    }

    private static List<Coordinate> positions(Sample sample) {
        return sample.records().stream()
                .map(SourceRecord::geometry)
                .filter(Objects::nonNull)
                .filter(geometry -> !geometry.isEmpty())
                .map(geometry -> geometry.getCoordinate())
                .filter(at -> Double.isFinite(at.x) && Double.isFinite(at.y))
                .filter(at -> at.x != 0 || at.y != 0)
                .toList();
    }
}
