package org.mineralgis.print;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Some letters of a {@link Face} as a CID-keyed font in the Compact Font Format (Adobe Technical Notes 5176 and 5177), the form in
 * which PDF embeds what is no TrueType. The number of a letter is its place in the list, from 1; 0 is empty.
 */
final class CompactFont {

    private static final int FIRST_OWN_STRING = 391;
    private static final int REGISTRY_AND_ORDERING = 30;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CompactFont() {}

    /** The font as a file. */
    static byte[] of(String name, List<Face.Letter> letters) {
        return new CompactFont().write(name, letters);
    }

    private byte[] write(String name, List<Face.Letter> letters) {
        int count = letters.size() + 1;
        List<byte[]> charStrings = new ArrayList<>(List.of(empty()));
        letters.forEach(letter -> charStrings.add(charString(letter)));
        byte[] names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = index(
                List.of("Adobe".getBytes(StandardCharsets.US_ASCII), "Identity".getBytes(StandardCharsets.US_ASCII)));
        byte[] noSubroutines = index(List.of());
        byte[] charset = bytes(2, 0, 1, count - 2 >> 8, count - 2);
        byte[] select = bytes(3, 0, 1, 0, 0, 0, count >> 8, count);
        byte[] letterIndex = index(charStrings);
        // All numbers of a dictionary that are places have five bytes, so that its length does not depend on them.
        int topLength = index(List.of(top(count, 0, 0, 0, 0))).length;
        int charsetAt = 4 + names.length + topLength + strings.length + noSubroutines.length;
        int selectAt = charsetAt + charset.length;
        int lettersAt = selectAt + select.length;
        int fontsAt = lettersAt + letterIndex.length;
        byte[] widths = bytes(139, 20, 139, 21);
        int privateAt = fontsAt + index(List.of(privatePlace(widths.length, 0))).length;
        append(bytes(1, 0, 4, 4));
        append(names);
        append(index(List.of(top(count, charsetAt, selectAt, lettersAt, fontsAt))));
        append(strings);
        append(noSubroutines);
        append(charset);
        append(select);
        append(letterIndex);
        append(index(List.of(privatePlace(widths.length, privateAt))));
        append(widths);
        return out.toByteArray();
    }

    private void append(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** Registry, ordering, supplement first, as the note wants it (5176, 18). */
    private static byte[] top(int count, int charsetAt, int selectAt, int lettersAt, int fontsAt) {
        ByteArrayOutputStream top = new ByteArrayOutputStream();
        place(top, FIRST_OWN_STRING);
        place(top, FIRST_OWN_STRING + 1);
        place(top, 0);
        top.writeBytes(bytes(12, REGISTRY_AND_ORDERING));
        place(top, count);
        top.writeBytes(bytes(12, 34));
        place(top, charsetAt);
        top.write(15);
        place(top, lettersAt);
        top.write(17);
        place(top, fontsAt);
        top.writeBytes(bytes(12, 36));
        place(top, selectAt);
        top.writeBytes(bytes(12, 37));
        return top.toByteArray();
    }

    private static byte[] privatePlace(int length, int at) {
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        place(font, length);
        place(font, at);
        font.write(18);
        return font.toByteArray();
    }

    private static void place(ByteArrayOutputStream out, int number) {
        out.writeBytes(bytes(29, number >> 24, number >> 16, number >> 8, number));
    }

    private static byte[] index(List<byte[]> objects) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes(bytes(objects.size() >> 8, objects.size()));
        if (objects.isEmpty()) {
            return index.toByteArray();
        }
        index.write(4);
        int at = 1;
        index.writeBytes(bytes(0, 0, 0, 1));
        for (byte[] object : objects) {
            at += object.length;
            index.writeBytes(bytes(at >> 24, at >> 16, at >> 8, at));
        }
        objects.forEach(index::writeBytes);
        return index.toByteArray();
    }

    private static byte[] empty() {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        number(letter, Face.UNITS);
        letter.write(14);
        return letter.toByteArray();
    }

    private static byte[] charString(Face.Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, letter.width());
        long[] at = {0, 0};
        double[] xy = new double[6];
        double[] last = {0, 0};
        for (PathIterator part = letter.outline().getPathIterator(null); !part.isDone(); part.next()) {
            switch (part.currentSegment(xy)) {
                case PathIterator.SEG_MOVETO -> segment(out, at, 21, xy[0], xy[1]);
                case PathIterator.SEG_LINETO -> segment(out, at, 5, xy[0], xy[1]);
                case PathIterator.SEG_QUADTO -> {
                    // A quadratic curve is a cubic one whose inner corners lie two thirds of the way to its own.
                    segment(
                            out,
                            at,
                            8,
                            last[0] + (xy[0] - last[0]) * 2 / 3,
                            last[1] + (xy[1] - last[1]) * 2 / 3,
                            xy[2] + (xy[0] - xy[2]) * 2 / 3,
                            xy[3] + (xy[1] - xy[3]) * 2 / 3,
                            xy[2],
                            xy[3]);
                    xy[0] = xy[2];
                    xy[1] = xy[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    segment(out, at, 8, xy);
                    xy[0] = xy[4];
                    xy[1] = xy[5];
                }
                default -> {
                    continue;
                }
            }
            last[0] = xy[0];
            last[1] = xy[1];
        }
        out.write(14);
        return out.toByteArray();
    }

    /** Differences of whole numbers, so that rounding does not add up; y runs up here. */
    private static void segment(ByteArrayOutputStream out, long[] at, int operator, double... xy) {
        for (int index = 0; index < xy.length; index += 2) {
            long x = Math.round(xy[index]);
            long y = Math.round(-xy[index + 1]);
            number(out, (int) (x - at[0]));
            number(out, (int) (y - at[1]));
            at[0] = x;
            at[1] = y;
        }
        out.write(operator);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        if (Math.abs(number) <= 107) {
            out.write(number + 139);
        } else {
            out.writeBytes(bytes(28, number >> 8, number));
        }
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int index = 0; index < octets.length; index++) {
            bytes[index] = (byte) octets[index];
        }
        return bytes;
    }
}
