package org.mineralgis.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mineralgis.model.FieldRole;

/**
 * What {@link OreTonnageRule} remembers of a line of an estimate.
 *
 * @param body of ore that the line is about; lines of another date or source may be about another part of it
 * @param commodity or commodities, parted by semicolons
 * @param ore tonnes, as metal and grade imply
 * @param row in its file
 */
record OreLine(String body, String commodity, double ore, int row) {

    /** Texts of the check have no zero character. */
    private static final String SEPARATOR = "\0";
    /** A log takes no more; a longer name of a body is told by its beginning and key. */
    private static final int BODY_MAX = 10_000;

    private static final int COMMODITY_MAX = 5_000;

    static OreLine of(CheckedRecord record, String occurrence, double ore) {
        String body = String.join(
                SEPARATOR,
                occurrence,
                record.findText(FieldRole.OREBODY).orElse(""),
                record.findText(FieldRole.ESTIMATE_KIND).orElse(""),
                record.findText(FieldRole.EFFECTIVE_DATE).orElse(""),
                String.join(";", record.list(FieldRole.SOURCES)));
        String commodity = String.join(";", record.list(FieldRole.COMMODITY));
        return new OreLine(
                body.length() <= BODY_MAX ? body : body.substring(0, BODY_MAX) + TextKey.of(body),
                commodity.substring(0, Math.min(commodity.length(), COMMODITY_MAX)),
                ore,
                record.source().row());
    }

    /** The same for lines of one body. */
    long key() {
        return TextKey.of(body);
    }

    byte[] bytes() {
        byte[] text = (commodity + SEPARATOR + body).getBytes(StandardCharsets.UTF_8);
        ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + Double.BYTES + text.length);
        return entry.putInt(row).putDouble(ore).put(text).array();
    }

    static OreLine read(ByteBuffer entry) {
        int row = entry.getInt();
        double ore = entry.getDouble();
        List<String> texts =
                List.of(StandardCharsets.UTF_8.decode(entry).toString().split(SEPARATOR, 2));
        return new OreLine(texts.get(1), texts.get(0), ore, row);
    }
}
