package org.mineralgis.http;

import java.util.Locale;

/** Names of files as clients give them: data to be shown, never a way to a place. */
final class FileNames {

    private static final int LENGTH_MAX = 120;

    private FileNames() {}

    /** The name for people: without folders, control characters and marks that turn the text around; cut when long. */
    static String shown(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]", "")
                .strip();
        int[] letters = plain.codePoints().toArray();
        return letters.length <= LENGTH_MAX
                ? plain
                : new String(letters, 0, LENGTH_MAX / 2) + "…" + new String(letters, letters.length - 40, 40);
    }

    /** The ending in lower case, when it is a short plain word; else empty. */
    static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") && ending.matches("[a-z0-9]{1,10}") ? ending : "";
    }

    /** The name without its ending, to be compared with others. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }
}
