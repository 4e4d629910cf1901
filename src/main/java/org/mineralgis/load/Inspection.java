package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Retirements retirements = new Retirements(gisData, everything.datasets());
        InspectedRecords records = new InspectedRecords();
        List<Inspected> inspected = new ArrayList<>();
        for (DatasetContent content : everything.contents()) {
            Inspected each = new Inspected(content);
            each.readRetired(retirements).ifPresent(records::watch);
            inspected.add(each);
        }
        for (Inspected each : inspected) {
            read(each, origins, records);
        }
        List<DatasetReport> reports = inspected.stream()
                .map(each -> each.report(retirements, records))
                .sorted(Comparator.comparing(DatasetReport::id))
                .toList();
        progress.step(new LoadStep(LoadStage.DONE));
        return new LoadReport(0, reports);
    }

    private void read(Inspected inspected, Origins origins, InspectedRecords records) throws IOException {
        String id = inspected.content().dataset().id();
        FindingTally found = new FindingTally(reports, id);
        DatasetReading reading = new DatasetReading(
                gisData, inspected.content(), origins, progress, found, feature -> records.see(id, feature.id()));
        try (found) {
            reading.run();
        } catch (UnreadableFileException e) {
            records.missSome(id);
            inspected.refuse(e);
        }
        inspected.add(reading.files(), found);
    }
}
