package org.mineralgis.site;

import java.util.Locale;

/**
 * A download in the folder.
 *
 * @param name its path in the folder, such as {@code downloads/mine.csv.zip}
 * @param title what people call its format
 * @param bytes its size
 */
record StoredFile(String name, String title, long bytes) {

    private static final String[] UNITS = {"B", "kB", "MB", "GB"};

    /** Its size for people, such as {@code 12.3 MB}. */
    String size() {
        double shown = bytes;
        int unit = 0;
        while (shown >= 1000 && unit < UNITS.length - 1) {
            shown /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || shown >= 100 ? "%.0f %s" : "%.1f %s", shown, UNITS[unit]);
    }
}
