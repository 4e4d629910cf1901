package org.mineralgis.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mineralgis.model.SourceRecord;

/** What is counted over one file. */
final class FileTally {

    private final Set<String> properties = new LinkedHashSet<>();
    private final AppliedConversions conversions = new AppliedConversions();
    private final MissingSystem system = new MissingSystem();
    private Set<String> last = Set.of();
    private int records;
    private int unusedPositions;

    void count(SourceRecord record) {
        records++;
        // Records of one file mostly share the one set.
        Set<String> names = record.attributes().keySet();
        if (names != last) {
            properties.addAll(names);
            last = names;
        }
    }

    void countUnusedPosition() {
        unusedPositions++;
    }

    /** Records read, good and bad. */
    int records() {
        return records;
    }

    /** Records with a position that is not asked for. */
    int unusedPositions() {
        return unusedPositions;
    }

    /** Names of all properties that any record has. */
    Set<String> properties() {
        return properties;
    }

    AppliedConversions conversions() {
        return conversions;
    }

    MissingSystem system() {
        return system;
    }
}
