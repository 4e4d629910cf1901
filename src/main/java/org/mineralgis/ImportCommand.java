package org.mineralgis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mineralgis.source.DatasetFolder;
import org.mineralgis.submission.DatasetDraft;
import org.mineralgis.submission.FolderDraft;
import org.mineralgis.submission.OutcomeConsumer;
import org.mineralgis.submission.Receipt;
import org.mineralgis.submission.ReceiptText;
import org.mineralgis.submission.RecordOutcome;
import org.mineralgis.submission.RejectedCsv;
import org.mineralgis.submission.Submission;
import org.mineralgis.submission.SubmissionCheck;
import org.mineralgis.submission.SubmissionLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts the folder of a dataset from a file; nothing is loaded before somebody has answered what the file leaves open. */
@Command(name = "import", description = "Draft a dataset from a file.")
final class ImportCommand implements Callable<Integer> {

    /** As the schema of dataset.yaml has it. */
    private static final String ID = "[a-z][a-z0-9_]{0,39}";

    private static final List<String> RESERVED = List.of(
            "fid",
            "geom",
            "original_geom",
            "original_coordinates",
            "original_crs",
            "datum_steps",
            "datum_accuracy_m",
            "evidence");

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private SenderOptions sender = new SenderOptions();

    @Option(names = "--as", required = true, paramLabel = "ID", description = "id of the new dataset")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        refuseId();
        List<Submission> submissions = sender.submissions();
        if (submissions.size() != 1) {
            throw new UsageException("import takes one FILE (a .shp brings the files beside it)");
        }
        return run(submissions.get(0));
    }

    private void refuseId() {
        if (!id.matches(ID) || RESERVED.contains(id)) {
            throw new UsageException(
                    "--as is '" + id
                            + "'; expected an id of lower-case ASCII letters, digits and _, at most 40 of them, a letter first");
        }
        if (!Files.isDirectory(folders.gisData())) {
            throw new UsageException(
                    "there is no folder " + folders.gisData() + "; expected the folder of the datasets");
        }
        Path folder = folders.gisData().resolve(id);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(folder + " is there already; choose another id or remove it first");
        }
    }

    private int run(Submission submission) throws Exception {
        Path rejected = freeName(submission);
        Keeper keeper;
        Receipt receipt;
        try (RejectedCsv rows = new RejectedCsv(rejected)) {
            keeper = new Keeper(rows);
            receipt = new SubmissionCheck(folders.reference(), SubmissionLimits.COMMAND).check(submission, keeper);
        }
        System.out.print(ReceiptText.of(receipt));
        DatasetDraft draft = keeper.draft;
        if (draft == null || receipt.counts().stopped() != null) {
            return Main.say("nothing was drafted: " + submission.name() + " cannot be read whole", Main.DATA);
        }
        Path folder = FolderDraft.write(folders.gisData(), id, submission, draft, receipt);
        DatasetFolder.read(folder);
        tell(folder, receipt, rejected);
        return receipt.hasErrors() ? Main.DATA : 0;
    }

    private static Path freeName(Submission submission) {
        Path free = Path.of(submission.name() + ".rejected.csv");
        for (int number = 2; Files.exists(free); number++) {
            free = Path.of(submission.name() + ".rejected-" + number + ".csv");
        }
        return free;
    }

    private static void tell(Path folder, Receipt receipt, Path rejected) {
        System.out.println();
        System.out.println("已起草 drafted: " + folder);
        if (receipt.counts().rejected() > 0) {
            System.out.println("有错误而不会载入的记录 records with errors, which no load takes: "
                    + receipt.counts().rejected() + " (" + rejected + ")");
        }
        System.out.println(
                "1. 回答 " + folder.resolve("dataset.yaml") + " 中以“# ?”开头的问题 / answer the lines that begin with \"# ?\"");
        System.out.println("2. ./mineral-gis check");
        System.out.println("3. 删去 draft: true 一行 / remove the line draft: true");
        System.out.println("4. ./mineral-gis check --write-notice && ./mineral-gis load");
    }

    /** Keeps the draft and the rejected rows of a check. */
    private static final class Keeper implements OutcomeConsumer {

        private final RejectedCsv rows;
        private @Nullable DatasetDraft draft;

        private Keeper(RejectedCsv rows) {
            this.rows = rows;
        }

        @Override
        public void begin(DatasetDraft begun) {
            draft = begun;
            rows.begin(begun);
        }

        @Override
        public void accept(RecordOutcome outcome) throws IOException {
            rows.accept(outcome);
        }
    }
}
