package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.load.DatasetReport.Outcome;
import org.mineralgis.model.Finding;
import org.mineralgis.source.DatasetFileException;

/**
 * Reads and checks all of {@code gis-data/} as a load would, without a database. What would refuse a load is a finding
 * here, so that one run tells everything there is to mend.
 */
public final class Inspection {

    private final GisData gisData;
    private final LoadProgress progress;
    private final @Nullable Path reports;

    /**
     * An inspection that has done nothing yet.
     *
     * @param gisData the folder that holds one folder per dataset
     */
    public Inspection(Path gisData, LoadProgress progress) {
        this(LoadFolders.of(gisData), progress);
    }

    /** The same with all folders named. */
    public Inspection(LoadFolders folders, LoadProgress progress) {
        this.gisData = new GisData(folders.gisData(), folders.datumParameters());
        this.progress = progress;
        this.reports = folders.reports();
    }

    /**
     * Reads and checks every dataset, drafts too.
     *
     * @throws DatasetFileException when a {@code dataset.yaml} or the file of datum parameters is broken
     * @throws LoadRefusedException when there is no dataset
     * @throws IOException when files cannot be read at all
     */
    public LoadReport run() throws DatasetFileException, LoadRefusedException, IOException {
        progress.step(new LoadStep(LoadStage.COMPARE));
        LoadPlan everything = LoadPlan.of(gisData.readWithDrafts(), Map.of());
        Origins origins = everything.origins();
        List<DatasetReport> reports = new ArrayList<>();
        for (DatasetContent content : everything.contents()) {
            reports.add(inspect(content, origins));
        }
        reports.sort(Comparator.comparing(DatasetReport::id));
        progress.step(new LoadStep(LoadStage.DONE));
        return new LoadReport(0, reports);
    }

    private DatasetReport inspect(DatasetContent content, Origins origins) throws IOException {
        List<Finding> findings = new ArrayList<>(content.mismatches());
        FindingTally found = new FindingTally(reports, content.dataset().id());
        DatasetReading reading = new DatasetReading(gisData, content, origins, progress, found, feature -> {});
        try (found) {
            reading.run();
        } catch (UnreadableFileException e) {
            findings.add(e.finding());
        }
        Outcome outcome = findings.isEmpty() ? Outcome.CHECKED : Outcome.REFUSED;
        findings.addAll(found.kept());
        return new DatasetReport(
                content.dataset().id(),
                content.dataset().metadata().title(),
                outcome,
                reading.files(),
                findings,
                found.rest());
    }
}
