package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Records of one name within 500 m that share a commodity: perhaps one and the same (D03). Nothing is merged. */
final class NamesakeRule implements RecordRule {

    private static final double NEAR = 500;

    private record Seen(String label, int row, Coordinate place, List<String> commodities) {}

    private final Map<String, List<Seen>> byName = new HashMap<>();

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        List<String> commodities = record.list(FieldRole.COMMODITY);
        if (!(record.geometry() instanceof Point) || commodities.isEmpty()) {
            return;
        }
        Seen seen = new Seen(
                record.label(), record.source().row(), record.geometry().getCoordinate(), commodities);
        Set<String> reported = new TreeSet<>();
        for (String name : names(record)) {
            List<Seen> namesakes = byName.computeIfAbsent(name, any -> new ArrayList<>());
            for (Seen other : namesakes) {
                if (isSame(seen, other) && reported.add(String.valueOf(other.row()))) {
                    report(record, name, seen, other, findings);
                }
            }
            namesakes.add(seen);
        }
    }

    private static List<String> names(CheckedRecord record) {
        Dataset dataset = record.dataset();
        return Stream.of(dataset.portrayal().titleZh(), dataset.portrayal().titleEn())
                .filter(Objects::nonNull)
                .map(field -> value(record, field))
                .filter(Objects::nonNull)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static @Nullable String value(CheckedRecord record, @Nullable String field) {
        Object value = field == null
                ? null
                : record.values().get(record.dataset().schema().indexOf(field));
        return value == null ? null : value.toString();
    }

    private static boolean isSame(Seen one, Seen other) {
        return !Collections.disjoint(one.commodities(), other.commodities())
                && Ground.distance(one.place(), other.place()) <= NEAR;
    }

    private static void report(CheckedRecord record, String name, Seen seen, Seen other, RecordFindings findings) {
        Set<String> shared = new TreeSet<>(seen.commodities());
        shared.retainAll(other.commodities());
        String meters = Shown.number(Ground.distance(seen.place(), other.place()), 0) + " m";
        String common = Shown.list(shared);
        findings.add(
                Rule.D03,
                record.dataset().portrayal().titleZh(),
                new LocalizedText(
                        "可能与第 " + other.row() + " 行（" + other.label() + "）重复：同名，相距 " + meters + "，矿种 " + common,
                        "possibly the same as row " + other.row() + " (" + other.label() + "): same name, " + meters
                                + " apart, " + common),
                Clue.found(name).computing(meters));
    }
}
