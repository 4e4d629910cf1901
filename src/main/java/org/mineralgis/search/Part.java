package org.mineralgis.search;

/**
 * A part of a name.
 *
 * @param text as it is stored
 * @param matched whether it is what was sought
 */
public record Part(String text, boolean matched) {}
