package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * Records of one name within 500 m that share a commodity: perhaps one and the same (D03). Nothing is merged. Records are
 * remembered by name and {@link NamesakeCell}, so that neither memory nor time depends on how many bear a name; of those in
 * one cell the latest {@value #NAMESAKES_MAX} are compared.
 */
final class NamesakeRule implements RecordRule {

    private static final double NEAR = 500;
    static final int NAMESAKES_MAX = 100;

    private final KeyedLog log = new KeyedLog();
    private long number;

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        List<String> commodities = record.list(FieldRole.COMMODITY);
        if (!(record.geometry() instanceof Point) || commodities.isEmpty()) {
            return;
        }
        Coordinate place = record.geometry().getCoordinate();
        Set<Integer> reported = new TreeSet<>();
        byte @Nullable [] entry = null;
        Set<String> names = names(record);
        number++;
        for (String name : names) {
            long key = TextKey.of(name);
            for (Namesake other : near(key, place)) {
                if (other.bears(name) && isSame(place, commodities, other) && reported.add(other.row())) {
                    report(record, name, place, commodities, other, findings);
                }
            }
            entry = entry == null ? Namesake.bytes(number, record, names, place, commodities) : entry;
            log.add(NamesakeCell.of(place).key(key), entry);
        }
    }

    /** All that have the key in the cells around {@code place}, in the order of their records. */
    private List<Namesake> near(long key, Coordinate place) {
        List<Namesake> near = new ArrayList<>();
        for (NamesakeCell cell : NamesakeCell.within(NEAR, place)) {
            log.list(cell.key(key), NAMESAKES_MAX).forEach(entry -> near.add(Namesake.read(entry)));
        }
        near.sort(Comparator.comparingLong(Namesake::number));
        return near;
    }

    private static Set<String> names(CheckedRecord record) {
        Dataset dataset = record.dataset();
        Set<String> names = new LinkedHashSet<>();
        add(record, dataset.portrayal().titleZh(), names);
        add(record, dataset.portrayal().titleEn(), names);
        return names;
    }

    private static void add(CheckedRecord record, @Nullable String field, Set<String> names) {
        Object value = field == null
                ? null
                : record.values().get(record.dataset().schema().indexOf(field));
        if (value != null) {
            names.add(value.toString().strip().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isSame(Coordinate place, List<String> commodities, Namesake other) {
        return !Collections.disjoint(commodities, other.commodities()) && Ground.distance(place, other.place()) <= NEAR;
    }

    private static void report(
            CheckedRecord record,
            String name,
            Coordinate place,
            List<String> commodities,
            Namesake other,
            RecordFindings findings) {
        Set<String> shared = new TreeSet<>(commodities);
        shared.retainAll(other.commodities());
        String meters = Shown.number(Ground.distance(place, other.place()), 0) + " m";
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

    @Override
    public void finish(FindingPlaces places) {
        log.close();
    }
}
