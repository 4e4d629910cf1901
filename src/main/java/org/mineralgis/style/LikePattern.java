package org.mineralgis.style;

/**
 * A pattern with wildcards at its ends only.
 *
 * @param open whether anything may stand before {@code core}
 * @param core the text itself
 * @param openEnd whether anything may stand after it
 */
record LikePattern(boolean open, String core, boolean openEnd) {

    static LikePattern of(String pattern, String wildCard) {
        boolean open = pattern.startsWith(wildCard);
        boolean openEnd = pattern.length() > wildCard.length() && pattern.endsWith(wildCard);
        int from = open ? wildCard.length() : 0;
        int to = pattern.length() - (openEnd ? wildCard.length() : 0);
        return new LikePattern(open, pattern.substring(from, to), openEnd);
    }
}
