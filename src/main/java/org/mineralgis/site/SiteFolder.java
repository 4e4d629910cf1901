package org.mineralgis.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is made beside its place and put there when it is whole, so that whoever looks sees the old one or the new one.
 * What an export did not make is never replaced: a folder belongs to exports if it has no file but those in its checksums.
 */
final class SiteFolder {

    static final String SUMS = "SHA256SUMS";

    /** Tiles take longest; what an export that was stopped has made of them is taken up by the next. */
    private static final String KEPT = SiteTiles.ARCHIVE + ".";

    private final Path target;
    private final Path draft;
    private final Path old;

    private SiteFolder(Path target) {
        this.target = target;
        this.draft = target.resolveSibling("." + target.getFileName() + ".partial");
        this.old = target.resolveSibling("." + target.getFileName() + ".old");
    }

    /**
     * Begins a folder.
     *
     * @param target where it shall be; its parent is there
     * @throws ForeignFolderException when something else is there
     */
    static SiteFolder begin(Path target) throws IOException, ForeignFolderException {
        SiteFolder folder = new SiteFolder(target.toAbsolutePath().normalize());
        if (!Files.exists(folder.target) && Files.exists(folder.old)) {
            Files.move(folder.old, folder.target);
        }
        checkOwn(folder.target);
        Files.createDirectories(folder.draft);
        clear(folder.draft, KEPT);
        return folder;
    }

    private static void checkOwn(Path target) throws IOException, ForeignFolderException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new ForeignFolderException(target + " is a file");
        }
        Set<String> known = new HashSet<>();
        Path sums = target.resolve(SUMS);
        if (Files.exists(sums)) {
            known.add(SUMS);
            Files.readAllLines(sums).forEach(line -> known.add(line.replaceFirst("^[0-9a-f]{64}  ", "")));
        }
        for (Path file : files(target)) {
            if (!known.contains(name(target, file))) {
                throw new ForeignFolderException(file + " was not made by an export; name a new or an empty folder");
            }
        }
    }

    /** A place in the folder, with all folders above it. */
    Path place(String name) throws IOException {
        Path place = draft.resolve(name);
        Files.createDirectories(place.getParent());
        return place;
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(place(name), content);
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the checksums and puts the folder in its place. */
    SiteSummary publish() throws IOException {
        // Of an export with tiles that was stopped, when this one has none.
        files(draft).stream().filter(file -> name(draft, file).startsWith(KEPT)).forEach(SiteFolder::delete);
        StringBuilder sums = new StringBuilder();
        long bytes = 0;
        List<Path> files = files(draft);
        for (Path file : files) {
            sums.append(sha256(file)).append("  ").append(name(draft, file)).append('\n');
            bytes += Files.size(file);
        }
        write(SUMS, sums.toString());
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        if (Files.exists(old)) {
            clear(old, "/");
            Files.delete(old);
        }
        return new SiteSummary(files.size() + 1, bytes + sums.length());
    }

    /** All files below, in the order of their names. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .sorted(Comparator.comparing(path -> name(folder, path)))
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Empties a folder but for files at its top whose names begin so. */
    private static void clear(Path folder, String kept) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder) && !name(folder, path).startsWith(kept))
                    .forEach(SiteFolder::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
