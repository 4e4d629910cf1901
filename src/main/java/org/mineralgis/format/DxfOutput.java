package org.mineralgis.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Pairs of group code and value, as DXF is made of. Texts are in GBK (code page {@code ANSI_936}), which programs of AutoCAD's
 * release 2000 expect of Chinese files; what it lacks is written {@code \U+XXXX}, as AutoCAD does.
 */
final class DxfOutput {

    private static final Charset GBK = Charset.forName("GBK");

    private final OutputStream out;
    private final CharsetEncoder gbk = GBK.newEncoder();

    DxfOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 14);
    }

    /** A pair whose value is in ASCII. */
    DxfOutput pair(int code, String value) throws IOException {
        out.write(String.format(Locale.ROOT, "%3d\r\n%s\r\n", code, value).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** A pair with a whole number. */
    DxfOutput pair(int code, long value) throws IOException {
        return pair(code, Long.toString(value));
    }

    /** A pair with a length in metres. */
    DxfOutput meters(int code, double value) throws IOException {
        return pair(code, Decimal.fixedMeters(value));
    }

    /** A pair with a handle. */
    DxfOutput handle(int code, long value) throws IOException {
        return pair(code, Long.toHexString(value).toUpperCase(Locale.ROOT));
    }

    /** A pair with a text of people, on one line. */
    DxfOutput text(int code, String value) throws IOException {
        out.write(String.format(Locale.ROOT, "%3d\r\n", code).getBytes(StandardCharsets.US_ASCII));
        out.write(encoded(value).getBytes(GBK));
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Several pairs, written {@code code value} on a line each. */
    DxfOutput pairs(String lines) throws IOException {
        for (String line : lines.lines().toList()) {
            int space = line.indexOf(' ');
            pair(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
        }
        return this;
    }

    private String encoded(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c < 0x20 || c == 0x7F) {
                text.append(' ');
            } else if (c == '^') {
                // A caret before a letter stands for a control character.
                text.append("^ ");
            } else if (gbk.canEncode(c)) {
                text.append(c);
            } else {
                text.append(String.format(Locale.ROOT, "\\U+%04X", (int) c));
            }
        }
        return text.toString();
    }

    void flush() throws IOException {
        out.flush();
    }
}
