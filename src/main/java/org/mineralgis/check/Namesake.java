package org.mineralgis.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * What {@link NamesakeRule} remembers of a record.
 *
 * @param number of the record in its dataset
 * @param row in its file
 * @param place WGS 84, degrees
 * @param label what people know it by
 * @param names in lower case
 * @param commodities of the record
 */
record Namesake(long number, int row, Coordinate place, String label, List<String> names, List<String> commodities) {

    private static final int NUMBERS = 2 * Long.BYTES + 2 * Double.BYTES;
    /** Texts of the check have no zero character. */
    private static final String SEPARATOR = "\0";
    /** A log takes no more; what is longer is cut, and then is nobody's namesake. */
    private static final int TEXT_MAX = 20_000;

    boolean bears(String name) {
        return names.contains(name);
    }

    static byte[] bytes(
            long number, CheckedRecord record, Collection<String> names, Coordinate place, List<String> commodities) {
        StringBuilder text = new StringBuilder(record.label().replace(SEPARATOR, " "));
        text.append(SEPARATOR).append(names.size());
        names.forEach(name -> text.append(SEPARATOR).append(name));
        commodities.forEach(commodity -> text.append(SEPARATOR).append(commodity));
        text.setLength(Math.min(text.length(), TEXT_MAX));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer entry = ByteBuffer.allocate(NUMBERS + bytes.length);
        entry.putLong(number).putLong(record.source().row());
        entry.putDouble(place.x).putDouble(place.y).put(bytes);
        return entry.array();
    }

    static Namesake read(ByteBuffer entry) {
        long number = entry.getLong();
        int row = (int) entry.getLong();
        Coordinate place = new Coordinate(entry.getDouble(), entry.getDouble());
        List<String> texts =
                List.of(StandardCharsets.UTF_8.decode(entry).toString().split(SEPARATOR, -1));
        int names = Math.min(texts.size(), 2 + Integer.parseInt(texts.get(1)));
        return new Namesake(
                number, row, place, texts.get(0), texts.subList(2, names), texts.subList(names, texts.size()));
    }
}
