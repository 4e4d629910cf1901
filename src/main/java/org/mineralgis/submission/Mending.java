package org.mineralgis.submission;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;

/**
 * Puts the suggestions of findings in place, when somebody asks for it: into a new file, with a log of every change. The
 * file that was sent stays as it is.
 */
public final class Mending {

    /** A mended cell can show another fault, such as pinyin in what was decoded wrongly. */
    private static final int ROUNDS_MAX = 3;

    private final SubmissionCheck check;

    public Mending(SubmissionCheck check) {
        this.check = check;
    }

    /**
     * What was done.
     *
     * @param changes cells that were changed
     * @param crs the system that the mended file has to be read in; null when none was decided
     * @param receipt of the mended file
     */
    public record Result(long changes, @Nullable Crs crs, Receipt receipt) {}

    /**
     * Writes all records of {@code submission} to {@code target} as CSV, and its changes to {@code log}; both are replaced
     * if they are there. Then the mended file is checked as if it had been sent.
     *
     * @return empty, and no file, when the submission cannot be read at all
     */
    public Optional<Result> mend(Submission submission, Path target, Path log) throws IOException {
        try (CsvWriter changes = CsvFile.open(log)) {
            changes.writeRecord("row", "column", "rule", "before", "after");
            Optional<Result> result = rounds(submission, target, changes);
            if (result.isPresent()) {
                return result;
            }
        }
        Files.delete(log);
        return Optional.empty();
    }

    private Optional<Result> rounds(Submission submission, Path target, CsvWriter log) throws IOException {
        Path next = target.resolveSibling(target.getFileName() + ".new");
        Submission current = submission;
        long total = 0;
        try {
            for (int round = 1; round <= ROUNDS_MAX; round++) {
                DatasetDraft draft;
                long changes;
                try (MendedCsv mended = new MendedCsv(next, log)) {
                    check.check(current, mended);
                    draft = mended.draft();
                    changes = mended.changes();
                }
                if (draft == null) {
                    return Optional.empty();
                }
                total += changes;
                if (round == 1 || changes > 0) {
                    Files.move(next, target, StandardCopyOption.REPLACE_EXISTING);
                }
                // A table does not name its system as the file did that it was made from.
                Crs crs = draft.source().used();
                current =
                        new Submission(String.valueOf(target.getFileName()), List.of(target), crs, submission.datum());
                if (changes == 0) {
                    break;
                }
            }
            return Optional.of(new Result(total, current.declared(), check.check(current)));
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
