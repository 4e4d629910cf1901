package org.mineralgis.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mineralgis.analysis.NearestLines;

/** The lines that were measured with last, as long as memory is not wanted for anything else: region and records are measured in turn. */
final class KeptLines {

    private final MeasuringLimit limit;
    private final Cache<Key, NearestLines> kept =
            Caffeine.newBuilder().maximumSize(1).softValues().build();

    /**
     * Which lines, of which content.
     *
     * @param values in their order
     */
    record Key(ContentStamp content, String field, List<String> values) {

        static Key of(Connection snapshot, LineDistanceStore.Lines lines) throws SQLException {
            return new Key(
                    ContentStamp.of(snapshot, lines.loaded().dataset()),
                    lines.field(),
                    lines.values().stream().sorted().toList());
        }
    }

    KeptLines(MeasuringLimit limit) {
        this.limit = limit;
    }

    /**
     * The lines that a snapshot sees; empty when there are none.
     *
     * @throws TooMuchToMeasureException when they are too many
     */
    Optional<NearestLines> of(Connection snapshot, LineDistanceStore.Lines lines) throws SQLException {
        Key key = Key.of(snapshot, lines);
        NearestLines known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        // Two large sets of lines would be more than the limit says.
        kept.invalidateAll();
        long vertices = LineRead.vertices(snapshot, lines);
        limit.records(vertices);
        Optional<NearestLines> read = LineRead.read(snapshot, lines, vertices);
        read.ifPresent(each -> kept.put(key, each));
        return read;
    }
}
