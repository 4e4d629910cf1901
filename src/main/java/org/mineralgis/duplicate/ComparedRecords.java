package org.mineralgis.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.mineralgis.duplicate.DuplicateLimitException.Limit;
import org.mineralgis.store.NamedRecord;

/**
 * The records of a dataset, made ready for {@link DuplicateSearch}: their names folded, their places in a tree of boxes. Nothing in it
 * changes, so that it serves as many searches as one likes, at the same time too.
 */
public final class ComparedRecords {

    private final List<ComparedRecord> records = new ArrayList<>();
    private final STRtree near = new STRtree();
    private final Map<String, List<ComparedRecord>> ofCounty = new HashMap<>();
    private final Map<String, List<ComparedRecord>> withoutPlace = new HashMap<>();
    private final int size;

    private ComparedRecords(List<NamedRecord> list) {
        this.size = list.size();
        for (int number = 0; number < size; number++) {
            ComparedRecord record = ComparedRecord.of(number, list.get(number));
            if (record.comparable()) {
                records.add(record);
                index(record);
            }
        }
        near.build();
    }

    /**
     * Makes them ready.
     *
     * @param records at most {@link Duplicates#RECORDS_MAX}, and all that there are
     * @throws DuplicateLimitException when there are more
     */
    public static ComparedRecords of(List<NamedRecord> records) throws DuplicateLimitException {
        if (records.size() > Duplicates.RECORDS_MAX) {
            throw new DuplicateLimitException(Limit.RECORDS);
        }
        return new ComparedRecords(records);
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** How many of them have no name, or neither position nor county. */
    int notCompared() {
        return size - records.size();
    }

    /** The others. */
    List<ComparedRecord> records() {
        return records;
    }

    /** All that a record, of these or of another dataset, is compared with; in no order. */
    List<ComparedRecord> possible(ComparedRecord record) {
        String county = record.record().county();
        Envelope surroundings = record.surroundings();
        if (surroundings == null) {
            return ofCounty.getOrDefault(Objects.requireNonNullElse(county, ""), List.of());
        }
        List<ComparedRecord> possible = new ArrayList<>();
        for (Object each : near.query(surroundings)) {
            possible.add((ComparedRecord) each);
        }
        if (county != null) {
            possible.addAll(withoutPlace.getOrDefault(county, List.of()));
        }
        return possible;
    }

    private void index(ComparedRecord record) {
        Envelope surroundings = record.surroundings();
        if (surroundings != null) {
            near.insert(surroundings, record);
        }
        String county = record.record().county();
        if (county != null) {
            ofCounty.computeIfAbsent(county, any -> new ArrayList<>()).add(record);
            if (!record.placed()) {
                withoutPlace.computeIfAbsent(county, any -> new ArrayList<>()).add(record);
            }
        }
    }
}
