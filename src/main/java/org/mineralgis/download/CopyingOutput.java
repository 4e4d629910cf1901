package org.mineralgis.download;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends bytes on and copies them to a file. A disk that refuses ends the copy, not the sending. Closing it leaves the stream behind
 * it open, and removes a copy that nobody took. */
final class CopyingOutput extends FilterOutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(CopyingOutput.class);

    private final Path file;
    private @Nullable OutputStream disk;
    private @Nullable Checksum checksum;

    /** @param file not there yet; its folder is made when need be */
    CopyingOutput(OutputStream out, Path file) {
        super(out);
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            disk = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            checksum = new Checksum(disk);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** Takes a copy that is complete. */
    @FunctionalInterface
    interface Keeper {
        /** @param sha256 of the file, 64 hexadecimal digits */
        void keep(String sha256) throws IOException;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        try {
            if (checksum != null) {
                checksum.write(bytes, from, length);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException cause) {
        checksum = null;
        LOG.warn("A download is not kept, because the disk refused it: {}", cause.toString());
    }

    /** Hands the copy over if all of it is on the disk. */
    void finish(Keeper keeper) {
        try {
            if (disk != null && checksum != null) {
                disk.flush();
                keeper.keep(checksum.hex());
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    @Override
    public void close() {
        if (disk != null) {
            try {
                Files.deleteIfExists(file);
                disk.close();
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }
}
