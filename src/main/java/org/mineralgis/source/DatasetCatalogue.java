package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineralgis.model.Dataset;

/** All datasets of a {@code gis-data/} folder. */
public final class DatasetCatalogue {

    private DatasetCatalogue() {}

    /**
     * The datasets of all folders directly in {@code gisData} that hold a {@code dataset.yaml}, without those that are
     * drafts ({@code draft: true}): each after those that its areas come from or are held to, otherwise in the order of
     * their ids.
     *
     * @throws DatasetFileException about the first description that is wrong by itself, names a dataset or field that is
     *     not there, or needs itself by way of others; never about a draft
     */
    public static List<Dataset> read(Path gisData) throws DatasetFileException, IOException {
        return read(folders(gisData).stream()
                .filter(folder -> !DraftMark.isOn(folder))
                .toList());
    }

    /** The same with the drafts, which are held to all that datasets are held to. */
    public static List<Dataset> readWithDrafts(Path gisData) throws DatasetFileException, IOException {
        return read(folders(gisData));
    }

    /** Names of the folders whose {@code dataset.yaml} is a draft, in order. */
    public static List<String> listDrafts(Path gisData) throws IOException {
        return folders(gisData).stream()
                .filter(DraftMark::isOn)
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
    }

    private static List<Dataset> read(List<Path> folders) throws DatasetFileException, IOException {
        SortedMap<String, DatasetFolder.DatasetReading> readings = new TreeMap<>();
        for (Path folder : folders) {
            DatasetFolder.DatasetReading reading = DatasetFolder.readDocument(folder);
            readings.put(reading.dataset().id(), reading);
        }
        RecordReferences.check(readings);
        return new DependencyOrder(readings).sort();
    }

    private static List<Path> folders(Path gisData) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> entries = Files.list(gisData)) {
            entries.filter(entry -> Files.exists(entry.resolve(DatasetFolder.DESCRIPTION)))
                    .sorted()
                    .forEach(folders::add);
        }
        return folders;
    }
}
