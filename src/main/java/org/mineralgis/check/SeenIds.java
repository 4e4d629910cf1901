package org.mineralgis.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The ids of a dataset and where each stood first. */
final class SeenIds implements AutoCloseable {

    /** Two texts of one key are rare, many are none. */
    private static final int SAME_KEY_MAX = 100;
    /** Longer ids are remembered by their beginning, length and key; they agree only if all three do. */
    private static final int BYTES_MAX = 10_000;

    private final KeyedLog log = new KeyedLog();

    /**
     * Where {@code id} stood first; empty when it did not, and then it stands in {@code file} at {@code row} from now on.
     *
     * @return such as {@code mines.csv:12}
     */
    Optional<String> putIfAbsent(String id, String file, int row) {
        long key = TextKey.of(id);
        byte[] bytes = bytes(id, key);
        for (ByteBuffer entry : log.list(key, SAME_KEY_MAX)) {
            if (sameId(entry, bytes)) {
                return Optional.of(StandardCharsets.UTF_8.decode(entry).toString());
            }
        }
        byte[] place = (file + ":" + row).getBytes(StandardCharsets.UTF_8);
        ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + bytes.length + place.length);
        entry.putInt(bytes.length).put(bytes).put(place);
        log.add(key, entry.array());
        return Optional.empty();
    }

    private static byte[] bytes(String id, long key) {
        String known = id.length() <= BYTES_MAX / 3 ? id : id.substring(0, BYTES_MAX / 3) + id.length() + ":" + key;
        return known.getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves {@code entry} at the place if it is of this id. */
    private static boolean sameId(ByteBuffer entry, byte[] id) {
        int length = entry.getInt();
        if (length != id.length) {
            return false;
        }
        byte[] known = new byte[length];
        entry.get(known);
        return Arrays.equals(known, id);
    }

    @Override
    public void close() {
        log.close();
    }
}
