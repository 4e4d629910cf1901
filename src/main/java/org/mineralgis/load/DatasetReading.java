package org.mineralgis.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mineralgis.check.DatasetCheck;
import org.mineralgis.check.Reference;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.SourceException;
import org.mineralgis.store.FileCount;

/** One dataset on its way from its files through the checks, one record at a time. */
final class DatasetReading {

    private final GisData gisData;
    private final Dataset dataset;
    private final Origins origins;
    private final LoadProgress progress;
    private final Consumer<Feature> consumer;
    private final FindingTally findings;
    private final List<FileCount> files = new ArrayList<>();
    private final DatasetCheck check;
    private long records;
    private long features;

    /**
     * @param findings takes what the checks find
     * @param consumer takes the records that may be loaded
     */
    DatasetReading(
            GisData gisData,
            DatasetContent content,
            Origins origins,
            LoadProgress progress,
            FindingTally findings,
            Consumer<Feature> consumer) {
        this.gisData = gisData;
        this.dataset = content.dataset();
        this.origins = origins;
        this.progress = progress;
        this.consumer = consumer;
        this.findings = findings;
        this.check = new DatasetCheck(
                dataset,
                findings,
                new Reference(origins.areas(), content.parameters()),
                origins.figures().sizeClasses());
    }

    /**
     * Reads all files, in their order.
     *
     * @throws UnreadableFileException when one is not of its format
     */
    void run() throws UnreadableFileException, IOException {
        progress.step(new LoadStep(LoadStage.READ, dataset.id()));
        for (SourceFile file : dataset.files()) {
            long recordsBefore = records;
            long featuresBefore = features;
            try {
                RecordPipe.read(gisData.file(dataset, file), file, consumer(file));
            } catch (SourceException e) {
                throw new UnreadableFileException(FileFinding.unreadable(dataset, file, e), e);
            }
            files.add(new FileCount(file.path(), records - recordsBefore, features - featuresBefore));
        }
        check.finish();
    }

    private RecordConsumer consumer(SourceFile file) {
        return new RecordConsumer() {
            @Override
            public void accept(SourceRecord record) {
                take(record);
            }

            @Override
            public void notice(SourceNotice notice) {
                check.notice(file.path(), notice);
            }
        };
    }

    private void take(SourceRecord record) {
        records++;
        progress.record(dataset.id(), records);
        check.check(record).ifPresent(feature -> {
            features++;
            // At once, because a later file of the same dataset may be built from it.
            origins.add(dataset, feature);
            consumer.accept(feature);
        });
    }

    /** What became of the records of each file read so far. */
    List<FileCount> files() {
        return files;
    }
}
