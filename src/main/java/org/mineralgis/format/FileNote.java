package org.mineralgis.format;

import org.mineralgis.model.LocalizedText;

/**
 * Something that people must know of a downloaded file, such as its licence; a format that can, carries it within the file.
 *
 * @param key lower-case ASCII word, unique within a data file: {@code release}, {@code licence}, {@code selection}
 * @param title what it is about
 * @param text what there is to know, on one line or several
 */
public record FileNote(String key, LocalizedText title, LocalizedText text) {}
