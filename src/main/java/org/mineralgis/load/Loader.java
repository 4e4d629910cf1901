package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.Database;
import org.mineralgis.store.LoadSession;
import org.mineralgis.store.ReleaseDraft;
import org.mineralgis.store.SchemaMigration;
import org.mineralgis.store.StagedDataset;
import org.mineralgis.store.StagingWriter;

/**
 * Makes PostGIS serve what {@code gis-data/} holds. Only datasets whose content changed are read, all of them become one
 * release, and until that release is whole everybody is served the previous one, wherever the load is stopped. A record
 * that cannot be loaded is a finding; a file that cannot be loaded refuses the load.
 */
public final class Loader {

    private final Database database;
    private final GisData gisData;
    private final LoadProgress progress;
    private final @Nullable Path reports;

    /**
     * A loader that has done nothing yet.
     *
     * @param gisData the folder that holds one folder per dataset
     */
    public Loader(Database database, Path gisData, LoadProgress progress) {
        this(database, LoadFolders.of(gisData), progress);
    }

    /** The same with all folders named. */
    public Loader(Database database, LoadFolders folders, LoadProgress progress) {
        this.database = database;
        this.gisData = new GisData(folders.gisData(), folders.datumParameters());
        this.progress = progress;
        this.reports = folders.reports();
    }

    /**
     * Brings schema and datasets of the database up to date.
     *
     * @return what is served now: counts and findings of every dataset, the unchanged ones too
     * @throws DatasetFileException when a {@code dataset.yaml} or the file of datum parameters is broken
     * @throws LoadRefusedException when a file is not the one that {@code dataset.yaml} names or cannot be read, or when
     *     another load is running; the previous release is served as before
     * @throws IOException when files cannot be read at all
     * @throws org.mineralgis.store.DatabaseException when the database refuses or goes away; the next load begins anew
     */
    public LoadReport load() throws DatasetFileException, LoadRefusedException, IOException {
        SchemaMigration.migrate(database);
        progress.step(new LoadStep(LoadStage.LOCK));
        try (LoadSession session = LoadSession.open(database).orElseThrow(this::alreadyLoading)) {
            progress.step(new LoadStep(LoadStage.COMPARE));
            LoadPlan plan = LoadPlan.of(gisData.read(), session.listServed());
            Refusal.ofOtherBytes(plan);
            if (!plan.nothingToDo()) {
                ReleaseDraft draft = new ReleaseDraft(program(), stage(session, plan), plan.vanished());
                session.release(draft, step -> progress.step(new LoadStep(LoadStage.SWAP, step)));
            }
            progress.step(new LoadStep(LoadStage.DONE));
            return new ServedReport(database).of(plan);
        }
    }

    private LoadRefusedException alreadyLoading() {
        return new LoadRefusedException(
                "another load is running on the database at " + database.url() + "; load again when it has ended");
    }

    private static String program() {
        String version = Loader.class.getPackage().getImplementationVersion();
        return "mineral-gis " + Objects.requireNonNullElse(version, "in development");
    }

    private List<StagedDataset> stage(LoadSession session, LoadPlan plan) throws LoadRefusedException, IOException {
        Origins origins = plan.origins();
        List<StagedDataset> staged = new ArrayList<>();
        for (DatasetContent content : plan.toRead()) {
            try {
                if (plan.isChanged(content)) {
                    staged.add(stage(session, content, origins));
                } else {
                    readOrigins(content, origins);
                }
            } catch (UnreadableFileException e) {
                throw Refusal.of(content.dataset(), e);
            }
        }
        return retired(session, plan, staged);
    }

    private List<StagedDataset> retired(LoadSession session, LoadPlan plan, List<StagedDataset> staged)
            throws LoadRefusedException, IOException {
        Retirements retirements = new Retirements(gisData, plan.datasets());
        List<StagedDataset> all = new ArrayList<>();
        for (StagedDataset each : staged) {
            try {
                Retirements.Named named = retirements.read(each.dataset());
                List<Retirement> retired = retirements.hold(named, session::listPresent);
                all.add(each.with(
                        retired, named.findings().kept(), named.findings().rest()));
            } catch (UnreadableFileException e) {
                throw Refusal.of(each.dataset(), e);
            }
        }
        return all;
    }

    private StagedDataset stage(LoadSession session, DatasetContent content, Origins origins)
            throws UnreadableFileException, IOException {
        Dataset dataset = content.dataset();
        DatasetReading reading;
        FindingTally findings = new FindingTally(reports, dataset.id());
        @Nullable BoundingBox extent;
        try (Drawing drawing = Drawing.open(session, dataset, progress);
                StagingWriter writer = session.stage(dataset);
                findings) {
            reading = new DatasetReading(gisData, content, origins, progress, findings, feature -> {
                writer.write(feature);
                drawing.add(feature);
            });
            reading.run();
            extent = writer.finish();
            drawing.stage();
        }
        progress.step(new LoadStep(LoadStage.INDEX, dataset.id()));
        session.index(dataset);
        return new StagedDataset(dataset, content.hash(), extent, reading.files(), findings.kept(), findings.rest());
    }

    /** An unchanged dataset that a changed one is built or computed from; its findings are already in the database. */
    private void readOrigins(DatasetContent content, Origins origins) throws UnreadableFileException, IOException {
        FindingTally known = new FindingTally(null, content.dataset().id());
        new DatasetReading(gisData, content, origins, progress, known, feature -> {}).run();
    }
}
