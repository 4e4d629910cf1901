package org.mineralgis.load;

import java.util.List;
import java.util.Locale;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.store.FileCount;
import org.mineralgis.store.FindingRest;

/**
 * What a load did with one dataset.
 *
 * @param id of the dataset
 * @param title of the dataset; the id where it is not known any more
 * @param outcome what was done
 * @param files what became of the records, in the order of the files
 * @param findings what the checks found in its present content, the first ones of each rule and file
 * @param rest how many more there are
 */
public record DatasetReport(
        String id,
        LocalizedText title,
        Outcome outcome,
        List<FileCount> files,
        List<Finding> findings,
        List<FindingRest> rest) {

    public DatasetReport {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rest = List.copyOf(rest);
    }

    /** A report with all findings. */
    public DatasetReport(
            String id, LocalizedText title, Outcome outcome, List<FileCount> files, List<Finding> findings) {
        this(id, title, outcome, files, findings, List.of());
    }

    /** What was done with a dataset. */
    public enum Outcome {
        /** It was new or changed and is now served. */
        LOADED,
        /** It is served as before. */
        UNCHANGED,
        /** It is no longer in {@code gis-data/} and no longer served. */
        REMOVED,
        /** It was checked without a database. */
        CHECKED,
        /** One of its files cannot be loaded at all. */
        REFUSED;

        /** The word in reports: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Records read. */
    public long records() {
        return files.stream().mapToLong(FileCount::records).sum();
    }

    /** Records loaded. */
    public long features() {
        return files.stream().mapToLong(FileCount::features).sum();
    }

    /** Records that a check refused; {@link #records()} less {@link #features()}. */
    public long rejected() {
        return records() - features();
    }

    /** How many findings are of this severity. */
    public long count(Severity severity) {
        long kept = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return kept
                + rest.stream()
                        .filter(more -> more.severity() == severity)
                        .mapToLong(FindingRest::findings)
                        .sum();
    }
}
