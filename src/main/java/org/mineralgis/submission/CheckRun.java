package org.mineralgis.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.DatasetCheck;
import org.mineralgis.check.Reference;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.RecordReader;
import org.mineralgis.source.SourceException;

/** One pass over all records of one submission. */
final class CheckRun implements RecordConsumer {

    /** Records between two looks at the clock. */
    private static final int CLOCK_EVERY = 64;

    private final Submission submission;
    private final DatasetDraft draft;
    private final Dataset dataset;
    private final SubmissionLimits limits;
    private final OutcomeConsumer consumer;
    private final Reference reference;
    private final DatasetCheck check;
    private final FindingTally findings;
    private final RejectedTally rejected;
    private final MapTally map;
    private final BitSet accepted = new BitSet();
    private final BitSet flagged = new BitSet();
    private final long started = System.nanoTime();
    private List<Finding> pending = new ArrayList<>();
    private long records;
    private @Nullable LocalizedText stopped;

    CheckRun(
            Submission submission,
            DatasetDraft draft,
            Reference reference,
            SubmissionLimits limits,
            OutcomeConsumer consumer) {
        this.submission = submission;
        this.draft = draft;
        this.dataset = draft.dataset();
        this.limits = limits;
        this.consumer = consumer;
        this.reference = reference;
        this.check = new DatasetCheck(dataset, this::take, reference.areas(), reference.datumParameters());
        this.findings = new FindingTally(limits);
        this.rejected = new RejectedTally(limits.rejected());
        this.map = new MapTally(dataset, reference, limits);
    }

    Receipt run() throws IOException {
        SourceFile file = dataset.files().get(0);
        draft.notices().forEach(notice -> check.notice(file.path(), notice));
        draft.questions().forEach(question -> findings.add(FileFindings.question(submission.name(), question)));
        try {
            RecordReader.of(file.format()).read(submission.main(), file, this);
        } catch (StopReading stop) {
            stopped = stop.reason();
        } catch (SourceException broken) {
            Finding finding =
                    FileFindings.unreadable(submission.name(), file.format().word(), broken);
            findings.add(finding);
            stopped = finding.message();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        pending = new ArrayList<>();
        check.finish();
        pending.stream().filter(CheckRun::warning).forEach(finding -> flagged.set(finding.row()));
        if (records == 0 && stopped == null) {
            findings.add(FileFindings.noRecords(submission.name()));
        }
        return receipt();
    }

    /** Another number of records than declared is no finding here: nobody has declared one. */
    private void take(Finding finding) {
        if (!finding.rule().equals(Rule.F03.id())) {
            findings.add(finding);
            if (finding.row() > 0) {
                pending.add(finding);
            }
        }
    }

    @Override
    public void notice(SourceNotice notice) {
        check.notice(dataset.files().get(0).path(), notice);
    }

    @Override
    public void accept(SourceRecord record) {
        stopWhereLimitsEnd();
        records++;
        Optional<Feature> feature = check.check(record);
        RecordOutcome outcome = new RecordOutcome(record, feature.orElse(null), pending);
        pending = new ArrayList<>();
        count(outcome);
        try {
            consumer.accept(outcome);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void count(RecordOutcome outcome) {
        if (outcome.rejected()) {
            rejected.add(outcome);
        } else {
            accepted.set(outcome.record().row());
        }
        if (outcome.flagged()) {
            flagged.set(outcome.record().row());
        }
        map.add(outcome, label(outcome.record()));
    }

    private void stopWhereLimitsEnd() {
        if (records >= limits.records()) {
            throw new StopReading(new LocalizedText(
                    "只检查了前 " + records + " 条记录", "only the first " + records + " records were checked"));
        }
        boolean late = records % CLOCK_EVERY == 0
                && System.nanoTime() - started > limits.time().toNanos();
        if (late) {
            throw new StopReading(new LocalizedText(
                    "时间用完，只检查了前 " + records + " 条记录",
                    "time is up: only the first " + records + " records were checked"));
        }
    }

    private static boolean warning(Finding finding) {
        return finding.severity() == Severity.WARNING;
    }

    /** Id and name as the file has them. */
    private String label(SourceRecord record) {
        return Stream.of(
                        dataset.schema().idField(),
                        dataset.portrayal().titleZh(),
                        dataset.portrayal().titleEn())
                .filter(Objects::nonNull)
                .flatMap(name -> dataset.schema().findField(name).stream())
                .map(field -> record.attributes().get(field.mapping().property()))
                .filter(Objects::nonNull)
                .map(text -> text.length() > 60 ? text.substring(0, 60) : text)
                .collect(Collectors.joining(" "));
    }

    private Receipt receipt() {
        flagged.and(accepted);
        Receipt.Counts counts = new Receipt.Counts(
                records,
                records - rejected.count(),
                flagged.cardinality(),
                rejected.count(),
                findings.count(Severity.ERROR),
                findings.count(Severity.WARNING),
                findings.count(Severity.INFO),
                stopped);
        return new Receipt(
                draft.source(),
                counts,
                findings.rules(),
                findings.findings(),
                rejected.rejected(),
                map.positions(),
                RuleCoverage.of(dataset, reference.areas(), findings));
    }
}
