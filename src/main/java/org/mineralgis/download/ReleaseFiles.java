package org.mineralgis.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.mineralgis.model.Catalogue;

/**
 * The whole files of the current release, made when they are first asked for and kept in a folder: once, however many ask at
 * the same time, under their name only when they are complete. Together they take a limited space; those that nobody asked for
 * for longest go first. Files of other releases go when a new release is first asked for.
 */
public final class ReleaseFiles {

    /** How many are made at once: each takes a connection, and the disk. */
    private static final int AT_ONCE = 2;

    private static final long WAIT_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final KeptFolder folder;
    private final WholeFiles maker;
    private final Map<Path, CompletableFuture<KeptFile>> beingMade = new ConcurrentHashMap<>();

    /**
     * Files in {@code folder}.
     *
     * @param folder made when it is not there; nobody else may write to it
     * @param bytesMax what all files may take together, though the newest is kept whatever its size
     */
    public ReleaseFiles(Path folder, long bytesMax, Downloads downloads) {
        this.folder = KeptFolder.open(folder, bytesMax);
        this.maker = new WholeFiles(downloads);
    }

    /** The file if it lies ready. */
    public Optional<KeptFile> find(ReleaseFile wanted, Catalogue catalogue) throws IOException {
        return folder.find(folder.place(catalogue, wanted.name()));
    }

    /**
     * The file, which is made if need be; who asks meanwhile waits for the same one.
     *
     * @throws DownloadsBusyException when others have been made for ten seconds, and this one is not begun
     */
    public KeptFile get(ReleaseFile wanted, Catalogue catalogue) throws IOException {
        Path place = folder.place(catalogue, wanted.name());
        Optional<KeptFile> ready = folder.find(place);
        if (ready.isPresent()) {
            return ready.get();
        }
        CompletableFuture<KeptFile> mine = new CompletableFuture<>();
        CompletableFuture<KeptFile> others = beingMade.putIfAbsent(place, mine);
        return others == null ? make(wanted, catalogue, place, mine) : joined(others);
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Source {
        /** Writes all; {@code out} stays open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Sends a file that does not lie ready while it is made, and keeps it when it was sent whole: nobody waits for the disk.
     *
     * @param source writes the content of {@code wanted}
     */
    public void send(ReleaseFile wanted, Catalogue catalogue, OutputStream out, Source source) throws IOException {
        Path draft = folder.draftPath(UUID.randomUUID().toString());
        try (CopyingOutput copy = new CopyingOutput(out, draft)) {
            source.writeTo(copy);
            copy.finish(sum -> folder.keep(draft, folder.place(catalogue, wanted.name()), sum));
        }
    }

    private KeptFile make(ReleaseFile wanted, Catalogue catalogue, Path place, CompletableFuture<KeptFile> promise)
            throws IOException {
        try {
            Optional<KeptFile> meanwhile = folder.find(place);
            KeptFile made = meanwhile.isPresent() ? meanwhile.get() : makeInTurn(wanted, catalogue, place);
            promise.complete(made);
            return made;
        } catch (IOException | RuntimeException e) {
            promise.completeExceptionally(e);
            throw e;
        } finally {
            beingMade.remove(place);
        }
    }

    private KeptFile makeInTurn(ReleaseFile wanted, Catalogue catalogue, Path place) throws IOException {
        DownloadsBusyException.enter(places, WAIT_SECONDS);
        try {
            return make(wanted, catalogue, place);
        } finally {
            places.release();
        }
    }

    private KeptFile make(ReleaseFile wanted, Catalogue catalogue, Path place) throws IOException {
        Path draft = folder.draft(UUID.randomUUID().toString());
        try {
            maker.write(wanted, catalogue, draft);
            Checksum checksum = new Checksum(OutputStream.nullOutputStream());
            try (OutputStream out = new BufferedOutputStream(checksum, 1 << 16)) {
                Files.copy(draft, out);
            }
            return folder.keep(draft, place, checksum.hex());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static KeptFile joined(CompletableFuture<KeptFile> others) throws IOException {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
