package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.submission.Receipt;
import org.mineralgis.submission.ReceiptCsv;
import org.mineralgis.submission.ReceiptHtml;
import org.mineralgis.submission.ReceiptJson;
import org.mineralgis.submission.RejectedCsv;
import org.mineralgis.submission.Submission;
import org.mineralgis.submission.SubmissionCheck;
import org.mineralgis.submission.SubmissionLimits;

/** Holds a file to the rules and answers with the receipt, or with the records that were rejected. */
final class FileExamination implements Checks.Examination {

    private static final byte[] NONE_REJECTED =
            "row,rules,reason_zh,reason_en,suggestion\r\n".getBytes(StandardCharsets.UTF_8);

    private final SubmissionCheck check;

    /**
     * An examination by the public operations between datums only: by sending points, anybody could compute the operator's
     * own parameters, which may be confidential, from what comes back.
     *
     * @param areas the units that records are held to
     */
    FileExamination(AreaLookup areas) {
        this.check = new SubmissionCheck(areas, SubmissionLimits.REQUEST);
    }

    @Override
    public Answer answer(Request request, List<UploadedFile> files, Optional<Crs> crs) throws IOException {
        List<Path> paths = files.stream().map(UploadedFile::path).toList();
        Submission submission = new Submission(name(files), paths, crs.orElse(null), DatumPolicy.STRICT);
        if (request.choice().representation() == Representation.REJECTED) {
            return rejected(submission, paths.get(0).resolveSibling("rejected.csv"));
        }
        Receipt receipt = check.check(submission);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return switch (request.choice().representation()) {
            case HTML -> {
                ReceiptHtml.write(out, receipt);
                yield answer(request, out).with("Content-Security-Policy", SecurityHeaders.RECEIPT);
            }
            case CSV -> {
                ReceiptCsv.write(out, receipt);
                yield answer(request, out).with("Content-Disposition", "attachment; filename=\"findings.csv\"");
            }
            default -> {
                ReceiptJson.write(out, receipt);
                yield answer(request, out);
            }
        };
    }

    private static Answer answer(Request request, ByteArrayOutputStream out) {
        return Answer.bytes(request.choice().mediaType(), out.toByteArray(), true);
    }

    private Answer rejected(Submission submission, Path target) throws IOException {
        try (RejectedCsv csv = new RejectedCsv(target)) {
            check.check(submission, csv);
        }
        byte[] bytes = Files.exists(target) ? Files.readAllBytes(target) : NONE_REJECTED;
        return Answer.bytes(Representation.REJECTED.mediaType(), bytes, true)
                .with("Content-Disposition", "attachment; filename=\"rejected.csv\"");
    }

    /** The name of the main file: of a shapefile in parts that of its {@code .shp}. */
    private static String name(List<UploadedFile> files) {
        return files.stream()
                .map(UploadedFile::name)
                .filter(name -> files.size() == 1 || FileNames.ending(name).equals("shp"))
                .findFirst()
                .orElseGet(() -> files.get(0).name());
    }
}
