package org.mineralgis.check;

/** 64-bit keys of texts. Different texts may have the same, seldom. */
final class TextKey {

    private TextKey() {}

    static long of(String text) {
        long key = text.length();
        for (int index = 0; index < text.length(); index++) {
            key = (key ^ text.charAt(index)) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
        }
        return key;
    }

    /** The key of {@code key} and a number together. */
    static long with(long key, long number) {
        long mixed = (key ^ number) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 31);
    }
}
