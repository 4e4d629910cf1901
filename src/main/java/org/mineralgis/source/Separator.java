package org.mineralgis.source;

import java.io.IOException;
import java.io.Reader;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/** Finds out what parts the cells of a text table: what stands in its header most often, outside quotes. */
final class Separator {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int HEADER_CHARACTERS_MAX = 1 << 16;

    private Separator() {}

    /** The separator of the table that {@code text} starts with: a comma unless another sign stands more often. */
    static char of(Reader text) throws IOException {
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        int character = text.read();
        for (int read = 0; character >= 0 && read < HEADER_CHARACTERS_MAX; read++) {
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted) {
                count(character, counts);
            }
            character = text.read();
        }
        int most = 0;
        for (int index = 1; index < counts.length; index++) {
            most = counts[index] > counts[most] ? index : most;
        }
        return CANDIDATES[most];
    }

    private static void count(int character, int[] counts) {
        for (int index = 0; index < counts.length; index++) {
            counts[index] += character == CANDIDATES[index] ? 1 : 0;
        }
    }

    /** What people are told when it is not a comma. */
    static SourceNotice notice(char separator) {
        String shown = separator == '\t' ? "TAB" : "\"" + separator + "\"";
        return new SourceNotice(
                SourceNotice.Kind.SEPARATOR,
                0,
                new LocalizedText("表头以 " + shown + " 分隔，按此读取", "the header is parted by " + shown + "; read so"));
    }
}
