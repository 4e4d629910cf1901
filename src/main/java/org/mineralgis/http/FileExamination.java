package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.submission.Receipt;
import org.mineralgis.submission.ReceiptJson;
import org.mineralgis.submission.Submission;
import org.mineralgis.submission.SubmissionCheck;
import org.mineralgis.submission.SubmissionLimits;

/** Holds a file to the rules and answers with the receipt. */
final class FileExamination implements Checks.Examination {

    private final Supplier<AreaLookup> areas;

    /** @param areas asked for each time; whoever gives them remembers them */
    FileExamination(Supplier<AreaLookup> areas) {
        this.areas = areas;
    }

    @Override
    public Answer answer(Request request, List<UploadedFile> files, Optional<Crs> crs) throws IOException {
        Submission submission = new Submission(
                name(files), files.stream().map(UploadedFile::path).toList(), crs.orElse(null), DatumPolicy.STRICT);
        Receipt receipt = new SubmissionCheck(areas.get(), SubmissionLimits.REQUEST).check(submission);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReceiptJson.write(json, receipt);
        return Answer.bytes(request.choice().mediaType(), json.toByteArray(), true);
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
