package org.mineralgis.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.FindingConsumer;
import org.mineralgis.model.Finding;
import org.mineralgis.store.FindingRest;

/**
 * What the checks find in one dataset: the first {@value #KEPT} of each rule and file are kept, the rest are counted and
 * written to a file, so that a fault in every row of a large file costs no memory and is still told row by row.
 */
final class FindingTally implements FindingConsumer, Closeable {

    static final int KEPT = 1000;

    private record Key(String file, String rule) {}

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Key, Integer> counts = new LinkedHashMap<>();
    private final Map<Key, FindingRest> rest = new LinkedHashMap<>();
    private final FindingFile file;

    /** @param reports the folder for the file of the rest; null when they are only counted */
    FindingTally(@Nullable Path reports, String dataset) {
        this.file = new FindingFile(reports, dataset);
    }

    @Override
    public void accept(Finding finding) {
        Key key = new Key(finding.file(), finding.rule());
        int count = counts.getOrDefault(key, 0);
        if (count < KEPT) {
            counts.put(key, count + 1);
            kept.add(finding);
            return;
        }
        rest.merge(
                key,
                new FindingRest(finding.file(), finding.rule(), finding.severity(), 1),
                (before, one) -> new FindingRest(
                        before.file(), before.rule(), before.severity(), before.findings() + one.findings()));
        try {
            file.write(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of each rule and file, in the order in which they were found. */
    List<Finding> kept() {
        return kept;
    }

    /** How many more there are. */
    List<FindingRest> rest() {
        return List.copyOf(rest.values());
    }

    /** Puts the file of the rest in its place, or takes away that of an earlier load. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
