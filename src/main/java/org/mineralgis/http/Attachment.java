package org.mineralgis.http;

import java.nio.charset.StandardCharsets;

/** The header {@code Content-Disposition} of a file that is to be kept (RFC 6266). */
final class Attachment {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    /**
     * The header.
     *
     * @param ascii a name of plain letters, digits, dots and dashes, for old clients
     * @param name the name for all others
     */
    static String named(String ascii, String name) {
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
