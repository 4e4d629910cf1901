package org.mineralgis.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Writes whole numbers in as few bytes as they need, seven bits in each (the varint of Protocol Buffers). */
final class Varints {

    private final OutputStream out;

    Varints(OutputStream out) {
        this.out = out;
    }

    /** Writes a number that is not negative. */
    void write(long number) throws IOException {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
