package org.mineralgis;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mineralgis.submission.Mending;
import org.mineralgis.submission.Receipt;
import org.mineralgis.submission.ReceiptCsv;
import org.mineralgis.submission.ReceiptHtml;
import org.mineralgis.submission.ReceiptJson;
import org.mineralgis.submission.ReceiptText;
import org.mineralgis.submission.RejectedCsv;
import org.mineralgis.submission.Submission;
import org.mineralgis.submission.SubmissionCheck;
import picocli.CommandLine.Option;

/** Checks files that somebody sent: summaries on standard output, everything else into files that are named there. */
final class FileChecks {

    @Option(names = "--report", paramLabel = "FILE", description = "write the receipts, as .html, .json or .csv")
    private @Nullable Path report;

    @Option(names = "--rejected", paramLabel = "FILE", description = "where rejected records go")
    private @Nullable Path rejected;

    @Option(names = "--fix", paramLabel = "FILE", description = "write a mended copy")
    private @Nullable Path fix;

    /** Whether an option was given that makes sense for files only. */
    boolean isGiven() {
        return report != null || rejected != null || fix != null;
    }

    /** The exit code: 1 when a file has an error, warnings count as sound. */
    int run(List<Submission> submissions, SubmissionCheck check) throws IOException {
        refuseUnclear(submissions);
        List<Receipt> receipts = new ArrayList<>();
        for (Submission submission : submissions) {
            receipts.add(check(submission, check));
        }
        if (report != null) {
            write(report, receipts);
            System.out.println("回执 receipt: " + report);
        }
        if (fix != null) {
            mend(submissions.get(0), fix, new Mending(check));
        }
        return receipts.stream().anyMatch(Receipt::hasErrors) ? Main.DATA : 0;
    }

    private void refuseUnclear(List<Submission> submissions) throws IOException {
        if (submissions.size() > 1 && (rejected != null || fix != null)) {
            throw new UsageException("--rejected and --fix write one table; give one FILE at a time");
        }
        if (report != null && !List.of("html", "json", "csv").contains(suffix(report))) {
            throw new UsageException("--report is '" + report + "'; expected a name that ends in .html, .json or .csv");
        }
        for (Path output : outputs()) {
            Path folder = output.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new UsageException("there is no folder for " + output);
            }
            for (Submission submission : submissions) {
                for (Path input : submission.files()) {
                    if (Files.exists(output) && Files.isSameFile(input, output)) {
                        throw new UsageException(output + " is a file to be checked; it is never written over");
                    }
                }
            }
        }
        List<Path> outputs = outputs().stream().map(Path::toAbsolutePath).toList();
        if (outputs.stream().distinct().count() < outputs.size()) {
            throw new UsageException("--report, --rejected and --fix name the same file");
        }
    }

    private List<Path> outputs() {
        List<Path> outputs = new ArrayList<>();
        for (Path output : new Path[] {report, rejected, fix, fix == null ? null : log(fix)}) {
            if (output != null) {
                outputs.add(output);
            }
        }
        return outputs;
    }

    private Receipt check(Submission submission, SubmissionCheck check) throws IOException {
        Path target = Objects.requireNonNullElseGet(rejected, () -> freeName(submission));
        try (RejectedCsv rows = new RejectedCsv(target)) {
            Receipt receipt = check.check(submission, rows);
            System.out.print(ReceiptText.of(receipt));
            if (rows.written() > 0) {
                System.out.println("拒绝的记录 rejected records: " + target);
            }
            System.out.println();
            return receipt;
        }
    }

    /** Beside the report; a file that is there may be one that somebody is mending, so it is left alone. */
    private Path freeName(Submission submission) {
        String name = submission.name() + ".rejected";
        Path folder = report == null ? Path.of("") : Objects.requireNonNullElse(report.getParent(), Path.of(""));
        Path free = folder.resolve(name + ".csv");
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(name + "-" + number + ".csv");
        }
        return free;
    }

    private static void write(Path report, List<Receipt> receipts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(report))) {
            switch (suffix(report)) {
                case "json" -> ReceiptJson.write(out, receipts);
                case "csv" -> ReceiptCsv.write(out, receipts);
                default -> ReceiptHtml.write(out, receipts);
            }
        }
    }

    private static void mend(Submission submission, Path target, Mending mending) throws IOException {
        Path log = log(target);
        mending.mend(submission, target, log)
                .ifPresentOrElse(
                        result -> System.out.printf(
                                Locale.ROOT,
                                "改正 mended: %s，更改 changes %,d（%s）；复查 checked again: 接受 accepted %,d，拒绝 rejected %,d%s%n",
                                target,
                                result.changes(),
                                log,
                                result.receipt().counts().accepted(),
                                result.receipt().counts().rejected(),
                                result.crs() == null
                                        ? ""
                                        : "（--crs " + result.crs().key() + "）"),
                        () -> System.out.println("没有可改正的记录 nothing to mend: " + submission.name()));
    }

    private static Path log(Path target) {
        return target.resolveSibling(target.getFileName() + ".fixes.csv");
    }

    private static String suffix(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
