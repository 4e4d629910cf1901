package org.mineralgis.site;

/**
 * A download in the folder.
 *
 * @param name its path in the folder, such as {@code downloads/mine.csv.zip}
 * @param title what people call its format
 * @param bytes its size
 */
record StoredFile(String name, String title, long bytes) {}
