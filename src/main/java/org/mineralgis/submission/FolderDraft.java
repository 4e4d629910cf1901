package org.mineralgis.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.SourceFile;
import org.mineralgis.source.FileHash;

/**
 * Makes a dataset folder of a submission: its files byte for byte, and a {@code dataset.yaml} with what was guessed and what
 * is left open. The folder is marked as a draft, so that no load takes it before somebody has looked.
 */
public final class FolderDraft {

    private FolderDraft() {}

    /**
     * Writes {@code gisData/id}, whole or not at all.
     *
     * @param id of the new dataset; the caller has made sure that it may be one and is not taken
     * @param draft as the check of {@code submission} began it
     * @param receipt of that check
     * @return the folder
     */
    public static Path write(Path gisData, String id, Submission submission, DatasetDraft draft, Receipt receipt)
            throws IOException {
        Path folder = gisData.resolve(id);
        Path making = gisData.resolve("." + id + "." + ProcessHandle.current().pid());
        List<Path> made = new ArrayList<>();
        Files.createDirectories(gisData);
        Files.createDirectory(making);
        try {
            SourceFile file = copy(making, made, id, submission, draft, receipt);
            Path description = making.resolve("dataset.yaml");
            made.add(description);
            Files.writeString(description, DatasetYaml.of(id, submission, draft, receipt, file));
            return Files.move(making, folder);
        } catch (IOException failed) {
            for (Path half : made) {
                Files.deleteIfExists(half);
            }
            Files.deleteIfExists(making);
            throw failed;
        }
    }

    private static SourceFile copy(
            Path folder, List<Path> made, String id, Submission submission, DatasetDraft draft, Receipt receipt)
            throws IOException {
        Dataset dataset = draft.dataset();
        SourceFile guessed = dataset.files().get(0);
        String stem = stem(submission.name(), id);
        String path = stem + "." + suffix(submission.name());
        String hash = copy(submission.main(), folder.resolve(path), made);
        List<SourceFile.Part> parts = new ArrayList<>();
        for (Path part : guessed.parts().isEmpty() ? List.<Path>of() : submission.parts()) {
            String name = stem + "." + Submission.suffix(part);
            parts.add(new SourceFile.Part(name, copy(part, folder.resolve(name), made)));
        }
        int records = Math.toIntExact(receipt.counts().records());
        return new SourceFile(path, hash, guessed.format(), records, guessed.geometry(), parts);
    }

    private static String copy(Path from, Path to, List<Path> made) throws IOException {
        made.add(to);
        Files.copy(from, to);
        return FileHash.sha256(to);
    }

    /** File names of datasets are ASCII; where the sender's is not, it is called like the dataset. */
    private static String stem(String name, String id) {
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return stem.matches("[A-Za-z0-9][A-Za-z0-9._-]*") ? stem : id;
    }

    private static String suffix(String name) {
        String suffix = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
        return suffix.matches("[A-Za-z0-9]{1,10}") ? suffix.toLowerCase(Locale.ROOT) : "dat";
    }
}
