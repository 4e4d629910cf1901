package org.mineralgis.check;

import java.nio.ByteBuffer;
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

    /**
     * What is known of a record before its turn.
     *
     * @param entry for the log
     * @param cells that a namesake within {@link #NEAR} is in
     */
    private record Candidate(
            CheckedRecord record,
            Set<String> names,
            List<String> commodities,
            Coordinate place,
            byte[] entry,
            List<NamesakeCell> cells) {}

    @Override
    public @Nullable Turn prepare(CheckedRecord record, RecordFindings findings) {
        List<String> commodities = record.list(FieldRole.COMMODITY);
        if (!(record.geometry() instanceof Point) || commodities.isEmpty()) {
            return null;
        }
        Coordinate place = record.geometry().getCoordinate();
        Set<String> names = names(record);
        byte[] entry = Namesake.bytes(record, names, place, commodities);
        Candidate candidate = new Candidate(record, names, commodities, place, entry, NamesakeCell.within(NEAR, place));
        return later -> compare(candidate, later);
    }

    private void compare(Candidate candidate, RecordFindings findings) {
        number++;
        Namesake.setNumber(candidate.entry(), number);
        NamesakeCell own = NamesakeCell.of(candidate.place());
        Set<Integer> reported = new TreeSet<>();
        for (String name : candidate.names()) {
            long key = TextKey.of(name);
            for (Namesake other : near(key, candidate.cells())) {
                if (other.bears(name)
                        && isSame(candidate.place(), candidate.commodities(), other)
                        && reported.add(other.row())) {
                    report(candidate, name, other, findings);
                }
            }
            log.add(own.key(key), candidate.entry());
        }
    }

    /** All that have the key in {@code cells}, in the order of their records. */
    private List<Namesake> near(long key, List<NamesakeCell> cells) {
        List<Namesake> near = new ArrayList<>(0);
        for (NamesakeCell cell : cells) {
            for (ByteBuffer entry : log.list(cell.key(key), NAMESAKES_MAX)) {
                near.add(Namesake.read(entry));
            }
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

    private static void report(Candidate candidate, String name, Namesake other, RecordFindings findings) {
        Coordinate place = candidate.place();
        Set<String> shared = new TreeSet<>(candidate.commodities());
        shared.retainAll(other.commodities());
        String meters = Shown.number(Ground.distance(place, other.place()), 0) + " m";
        String common = Shown.list(shared);
        findings.add(
                Rule.D03,
                candidate.record().dataset().portrayal().titleZh(),
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
