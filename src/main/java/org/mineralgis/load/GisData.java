package org.mineralgis.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.generalization.Generalization;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.model.SourceFile;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.source.DatumParametersFile;
import org.mineralgis.source.FileHash;

/** The {@code gis-data/} folder: its datasets and what each one's content depends on. */
final class GisData {

    /**
     * Part of every content hash. Raise it when reading, datum steps, checks or the tables change their outcome, so that
     * everything is loaded again.
     */
    private static final String PIPELINE = "mineral-gis pipeline 9";

    private final Path folder;
    private final @Nullable Path datumParameters;

    /** @param datumParameters the operator's file; null for the one in {@code folder}, if it is there */
    GisData(Path folder, @Nullable Path datumParameters) {
        this.folder = folder;
        this.datumParameters = datumParameters;
    }

    /** Where a file of a dataset is. */
    Path file(Dataset dataset, SourceFile file) {
        return folder.resolve(dataset.id()).resolve(file.path());
    }

    /** Where a dataset says which records are gone for good; the file need not be there. */
    Path retired(Dataset dataset) {
        return folder.resolve(dataset.id()).resolve(RetiredFile.NAME);
    }

    /**
     * All datasets, each after those that it is built or computed from.
     *
     * @throws LoadRefusedException when there is no folder or no dataset: an empty folder is a wrong path, not the wish to serve nothing
     */
    List<DatasetContent> read() throws DatasetFileException, LoadRefusedException, IOException {
        requireFolder();
        return contents(DatasetCatalogue.read(folder));
    }

    /** The same with the drafts, which no load reads. */
    List<DatasetContent> readWithDrafts() throws DatasetFileException, LoadRefusedException, IOException {
        requireFolder();
        return contents(DatasetCatalogue.readWithDrafts(folder));
    }

    private void requireFolder() throws LoadRefusedException {
        if (!Files.isDirectory(folder)) {
            throw new LoadRefusedException("there is no folder " + folder + "; expected the folder of the datasets");
        }
    }

    private List<DatasetContent> contents(List<Dataset> datasets)
            throws DatasetFileException, LoadRefusedException, IOException {
        if (datasets.isEmpty()) {
            throw new LoadRefusedException(
                    "there is no dataset in " + folder + "; expected one folder per dataset, each with a dataset.yaml");
        }
        DatumParametersFile parameters = DatumParametersFile.read(folder, datumParameters);
        Map<String, String> hashes = new HashMap<>();
        List<DatasetContent> contents = new ArrayList<>();
        for (Dataset dataset : datasets) {
            DatasetContent content = content(dataset, datasets, parameters, hashes);
            hashes.put(dataset.id(), content.hash());
            contents.add(content);
        }
        return contents;
    }

    private DatasetContent content(
            Dataset dataset, List<Dataset> all, DatumParametersFile parameters, Map<String, String> hashesBefore)
            throws IOException {
        StringBuilder parts = new StringBuilder(PIPELINE).append('\n');
        parts.append("drawn by ").append(Generalization.VERSION).append('\n');
        parts.append(FileHash.sha256(folder.resolve(dataset.id()).resolve("dataset.yaml")));
        List<Finding> mismatches = new ArrayList<>();
        for (SourceFile file : dataset.files()) {
            hash(dataset, file.path(), file.sha256(), parts, mismatches);
            for (SourceFile.Part part : file.parts()) {
                hash(dataset, part.path(), part.sha256(), parts, mismatches);
            }
        }
        if (Files.exists(retired(dataset))) {
            parts.append("\nretired ").append(FileHash.sha256(retired(dataset)));
        }
        for (String origin : AreaIndex.origins(dataset, all)) {
            parts.append('\n').append(origin).append(' ').append(hashesBefore.get(origin));
        }
        if (parameters.concerns(dataset.crs().datum())) {
            parts.append("\ndatum parameters ").append(parameters.sha256());
        }
        return new DatasetContent(dataset, sha256(parts.toString()), mismatches, parameters.sets());
    }

    private void hash(Dataset dataset, String path, String declared, StringBuilder parts, List<Finding> mismatches)
            throws IOException {
        String actual = FileHash.sha256(folder.resolve(dataset.id()).resolve(path));
        parts.append('\n').append(path).append(' ').append(actual);
        if (!actual.equals(declared)) {
            mismatches.add(FileFinding.otherBytes(dataset, path, declared, actual));
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
