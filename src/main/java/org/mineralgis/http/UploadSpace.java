package org.mineralgis.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where the files of clients lie while they are looked at, and those for them while they are put together: a folder that only
 * this user can enter, with one folder for each request that goes with it. What a server that died left behind is cleared by the next one; several servers may
 * share the folder, because each holds a lock as long as it lives.
 */
final class UploadSpace implements AutoCloseable {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String LOCK = ".lock";

    private static final String DOWNLOADS = "downloads";

    /**
     * Locks of this program, which it must not open once more: where locks are those of POSIX, closing any channel of a file gives
     * up all locks that the program has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private UploadSpace(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the space of this server.
     *
     * @param root made when it is not there
     * @throws UncheckedIOException when nothing can be written there
     */
    static UploadSpace open(Path root) {
        try {
            Files.createDirectories(root, PRIVATE);
            return openOneAfterTheOther(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + root, e);
        }
    }

    /** Under a lock of its own, or a server would clear the folder of one that is about to lock it. */
    private static synchronized UploadSpace openOneAfterTheOther(Path root) throws IOException {
        try (FileChannel door = channel(root.resolve("door" + LOCK))) {
            door.lock();
            clearWhatIsLeft(root);
            Path folder = Files.createTempDirectory(root, "server-", PRIVATE);
            Path file = lockOf(folder);
            HELD.add(file.toAbsolutePath());
            FileChannel channel = channel(file);
            channel.lock();
            Files.createDirectory(folder.resolve(DOWNLOADS), PRIVATE);
            return new UploadSpace(folder, channel);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void clearWhatIsLeft(Path root) throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Path file = lockOf(folder);
                if (isFree(file)) {
                    delete(folder);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static boolean isFree(Path file) throws IOException {
        if (HELD.contains(file.toAbsolutePath())) {
            return false;
        }
        try (FileChannel channel = channel(file)) {
            return channel.tryLock() != null;
        }
    }

    /** A new folder for one request. */
    Path makeFolder() throws IOException {
        return Files.createTempDirectory(folder, "request-", PRIVATE);
    }

    /** The folder in which files for clients are put together. */
    Path downloads() {
        return folder.resolve(DOWNLOADS);
    }

    /** Removes a folder and all in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                delete(folder);
            }
            Files.deleteIfExists(lockOf(folder));
            lock.close();
            HELD.remove(lockOf(folder).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }
}
