package org.mineralgis.source;

/**
 * Watches bytes go by and tells whether they can be UTF-8 (RFC 3629, strictly) and whether they can be GB18030. Constant
 * memory; values that end apart, such as the cells of a {@code .dbf}, are told apart by {@link #end}.
 */
final class EncodingEvidence {

    private boolean utf8 = true;
    private boolean gb18030 = true;
    private boolean zeros;
    private long narrow;
    private long wide;
    private long pairs;
    private long commonPairs;

    private int missing;
    private int lowest;
    private int highest;
    private int gbBytes;
    private int gbLead;

    void add(int octet) {
        zeros |= octet == 0;
        addUtf8(octet);
        addGb18030(octet);
    }

    void add(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            int octet = bytes[index];
            // Nearly all bytes of nearly all files; they tell nothing.
            if (octet <= 0 || missing > 0 || gbBytes > 0) {
                add(octet & 0xFF);
            }
        }
    }

    /** The end of the text. {@code cut}: a field of fixed length is full, so that it may end within a character. */
    void end(boolean cut) {
        if (!cut) {
            utf8 &= missing == 0;
            gb18030 &= gbBytes == 0;
        }
        missing = 0;
        gbBytes = 0;
    }

    private void addUtf8(int octet) {
        if (missing > 0) {
            utf8 &= octet >= lowest && octet <= highest;
            missing--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (octet >= 0x80) {
            lead(octet);
        }
    }

    private void lead(int octet) {
        utf8 &= octet >= 0xC2 && octet <= 0xF4;
        missing = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        // No overlong forms, no surrogates, nothing above U+10FFFF.
        lowest = octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80;
        highest = octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF;
        if (missing == 1) {
            narrow++;
        } else {
            wide++;
        }
    }

    private void addGb18030(int octet) {
        switch (gbBytes) {
            case 0 -> {
                gb18030 &= octet != 0x80 && octet != 0xFF;
                gbLead = octet;
                gbBytes = octet > 0x80 ? 1 : 0;
            }
            case 1 -> second(octet);
            case 2 -> {
                gb18030 &= octet > 0x80 && octet < 0xFF;
                gbBytes = 3;
            }
            default -> {
                gb18030 &= octet >= 0x30 && octet <= 0x39;
                gbBytes = 0;
            }
        }
    }

    private void second(int octet) {
        if (octet >= 0x30 && octet <= 0x39) {
            gbBytes = 2;
            return;
        }
        gb18030 &= octet >= 0x40 && octet != 0x7F && octet != 0xFF;
        gbBytes = 0;
        pairs++;
        boolean han = gbLead >= 0xB0 && gbLead <= 0xF7;
        boolean sign = gbLead >= 0xA1 && gbLead <= 0xA9;
        if (octet >= 0xA1 && (han || sign)) {
            commonPairs++;
        }
    }

    /** Whether a zero byte was seen, which no text in these encodings has. */
    boolean zeros() {
        return zeros;
    }

    /** Whether nothing but ASCII was seen, so that the encoding does not matter. */
    boolean ascii() {
        return narrow + wide + pairs == 0 && utf8;
    }

    /** Whether all is valid UTF-8. */
    boolean utf8() {
        return utf8;
    }

    /** Valid UTF-8 in a way that GBK text is not by chance: four characters of three bytes or more, such as Han. */
    boolean surelyUtf8() {
        return utf8 && wide >= 4;
    }

    /**
     * Valid GB18030, and three quarters of the double bytes are characters of GB 2312. Text in Big5 or a Western code
     * page, much of which passes as GB18030 byte by byte, does not look like that.
     */
    boolean plausibleGb18030() {
        return gb18030 && pairs > 0 && commonPairs * 4 >= pairs * 3;
    }

    /** {@link #plausibleGb18030}, with enough text to say so. */
    boolean surelyGb18030() {
        return plausibleGb18030() && pairs >= 4 && !utf8;
    }
}
