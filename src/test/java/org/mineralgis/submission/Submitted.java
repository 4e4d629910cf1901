package org.mineralgis.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.check.AdminUnit;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.check.KnownArea;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Finding;

/** Checks files as a sender would, against two counties drawn as boxes. */
final class Submitted {

    /** Wuqia is west of 77 E, Bachu east of it; both belong to prefectures. */
    static final AreaLookup COUNTIES = new AreaLookup() {
        @Override
        public Optional<KnownArea> find(String dataset, String keyField, String key) {
            return Optional.empty();
        }

        @Override
        public List<AdminUnit> listUnits() {
            return List.of(
                    new AdminUnit("653024", "乌恰县", "653000", box(73, 77)),
                    new AdminUnit("653130", "巴楚县", "653100", box(77, 81)),
                    new AdminUnit("653000", "克孜勒苏柯尔克孜自治州", "650000", box(73, 77)),
                    new AdminUnit("653100", "喀什地区", "650000", box(77, 81)));
        }
    };

    private Submitted() {}

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 35, 42));
    }

    static Receipt check(Path folder, String name, String text) throws IOException {
        return check(Files.writeString(folder.resolve(name), text), null);
    }

    static Receipt check(Path file, @Nullable Crs declared) throws IOException {
        return check(file, declared, SubmissionLimits.COMMAND);
    }

    static Receipt check(Path file, @Nullable Crs declared, SubmissionLimits limits) throws IOException {
        return new SubmissionCheck(COUNTIES, limits).check(Submission.of(file, declared));
    }

    static JsonNode json(Receipt receipt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReceiptJson.write(bytes, receipt);
        return new JsonMapper().readTree(bytes.toByteArray());
    }

    /** The rules of the kept findings, one for each rule and row, such as {@code G01:3}. */
    static List<String> rules(Receipt receipt) {
        return receipt.findings().kept().stream()
                .map(finding -> finding.rule() + ":" + finding.row())
                .toList();
    }

    static Finding finding(Receipt receipt, String rule) {
        return receipt.findings().kept().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not in " + rules(receipt)));
    }

    /** Records, accepted, flagged and rejected ones. */
    static List<Long> counts(Receipt receipt) {
        Receipt.Counts counts = receipt.counts();
        return List.of(counts.records(), counts.accepted(), counts.flagged(), counts.rejected());
    }
}
