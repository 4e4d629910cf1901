package org.mineralgis.load;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.FindingJson;
import org.mineralgis.model.Finding;

/** The findings of a dataset that its report only counts: {@code <dataset>-findings.jsonl}, one JSON object a line. */
final class FindingFile implements Closeable {

    private final @Nullable Path file;
    private @Nullable BufferedWriter out;

    /** @param folder null for no file */
    FindingFile(@Nullable Path folder, String dataset) {
        this.file = folder == null ? null : folder.resolve(name(dataset));
    }

    static String name(String dataset) {
        return dataset + "-findings.jsonl";
    }

    void write(Finding finding) throws IOException {
        if (file == null) {
            return;
        }
        if (out == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = Files.newBufferedWriter(unfinished(file));
        }
        out.write(FindingJson.of(finding).toString());
        out.write('\n');
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    @Override
    public void close() throws IOException {
        if (file == null) {
            return;
        }
        if (out == null) {
            Files.deleteIfExists(file);
            return;
        }
        out.close();
        Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
