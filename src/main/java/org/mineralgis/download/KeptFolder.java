package org.mineralgis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;

/**
 * Where whole files are kept: a folder for each content of the database, so that the first release of a new database never
 * passes for that of an old one. Beside each file stands its checksum; the time of last change is that of the last request.
 */
final class KeptFolder {

    private static final String DRAFTS = "drafts";
    private static final String SUM = ".sha256";

    private final Path root;
    private final long bytesMax;

    private KeptFolder(Path root, long bytesMax) {
        this.root = root;
        this.bytesMax = bytesMax;
    }

    /** The folder at {@code root}; drafts that a dead server left are removed. */
    static KeptFolder open(Path root, long bytesMax) {
        Path drafts = root.resolve(DRAFTS);
        if (Files.isDirectory(drafts)) {
            try (Stream<Path> left = Files.list(drafts)) {
                for (Path draft : left.toList()) {
                    Files.deleteIfExists(draft);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot tidy up " + drafts, e);
            }
        }
        return new KeptFolder(root, bytesMax);
    }

    /** Where the file of this name belongs. */
    Path place(Catalogue catalogue, String name) throws IOException {
        Checksum content = new Checksum(OutputStream.nullOutputStream());
        content.write(Long.toString(catalogue.releaseId()).getBytes(StandardCharsets.UTF_8));
        for (LoadedDataset loaded : catalogue.datasets()) {
            String line =
                    "\n" + loaded.dataset().id() + " " + loaded.contentHash() + " " + loaded.loadedAt() + edits(loaded);
            content.write(line.getBytes(StandardCharsets.UTF_8));
        }
        return root.resolve(catalogue.releaseId() + "-" + content.hex().substring(0, 16))
                .resolve(name);
    }

    /** A file with edits is another one than that of the release. */
    private static String edits(LoadedDataset loaded) {
        long revision = loaded.state().revision();
        return revision == 0 ? "" : " " + revision + " " + loaded.state().changedAt();
    }

    /** A place for a file that is being made; not there yet. */
    Path draft(String name) throws IOException {
        Files.createDirectories(root.resolve(DRAFTS));
        return draftPath(name);
    }

    /** The same where the folder need not be there. */
    Path draftPath(String name) {
        return root.resolve(DRAFTS).resolve(name);
    }

    /** The file that lies at a place. */
    Optional<KeptFile> find(Path place) throws IOException {
        try {
            String sum = Files.readString(sumOf(place), StandardCharsets.US_ASCII);
            long length = Files.size(place);
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return Optional.of(new KeptFile(place, length, sum));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        }
    }

    /** Puts a file that is complete to its place, unless one is there: what clients have begun with stays. */
    synchronized KeptFile keep(Path draft, Path place, String sum) throws IOException {
        Optional<KeptFile> there = find(place);
        if (there.isPresent()) {
            return there.get();
        }
        if (Files.notExists(place.getParent())) {
            forgetOtherReleases();
        }
        Files.createDirectories(place.getParent());
        Files.writeString(sumOf(place), sum, StandardCharsets.US_ASCII);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        makeRoom(place);
        return new KeptFile(place, Files.size(place), sum);
    }

    private static Path sumOf(Path place) {
        return place.resolveSibling(place.getFileName() + SUM);
    }

    private void forgetOtherReleases() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root) && !path.startsWith(root.resolve(DRAFTS))) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private void makeRoom(Path newest) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(newest.getParent())) {
            all.filter(path -> !path.toString().endsWith(SUM) && !path.equals(newest))
                    .forEach(files::add);
        }
        long taken = Files.size(newest);
        for (Path file : files) {
            taken += Files.size(file);
        }
        for (Path file : oldestFirst(files)) {
            if (taken <= bytesMax) {
                return;
            }
            taken -= Files.size(file);
            Files.deleteIfExists(file);
            Files.deleteIfExists(sumOf(file));
        }
    }

    private static List<Path> oldestFirst(List<Path> files) throws IOException {
        record Aged(Path file, FileTime time) {}
        List<Aged> aged = new ArrayList<>();
        for (Path file : files) {
            aged.add(new Aged(file, Files.getLastModifiedTime(file)));
        }
        return aged.stream()
                .sorted(Comparator.comparing(Aged::time))
                .map(Aged::file)
                .toList();
    }
}
