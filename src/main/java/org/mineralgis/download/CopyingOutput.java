package org.mineralgis.download;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends bytes on and copies them to a file. A disk that is full ends the copy, not the sending. Closing it closes the copy only.
 */
final class CopyingOutput extends FilterOutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(CopyingOutput.class);

    private final Checksum checksum;
    private final OutputStream copy;
    private @Nullable IOException broken;

    /** @param file not there yet */
    CopyingOutput(OutputStream out, Path file) throws IOException {
        super(out);
        OutputStream disk = Files.newOutputStream(file);
        this.checksum = new Checksum(disk);
        this.copy = new BufferedOutputStream(checksum, 1 << 16) {
            @Override
            public void close() throws IOException {
                disk.close();
            }
        };
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        try {
            if (broken == null) {
                copy.write(bytes, from, length);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException cause) {
        broken = cause;
        LOG.warn("A download is not kept, because the disk refused it: {}", cause.toString());
    }

    /** The checksum of the file, 64 hexadecimal digits, when all was copied; empty when the disk refused it. */
    Optional<String> finish() {
        try {
            if (broken == null) {
                copy.flush();
                return Optional.of(checksum.hex());
            }
        } catch (IOException e) {
            giveUp(e);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
