package org.mineralgis.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in a file, has it checked and forgets it. Few at a time: reading is bounded so that slow clients leave threads for
 * everybody else, checking so that it leaves memory and processors.
 */
final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final int UPLOADS_MAX = 16;
    private static final int CHECKS_MAX = 2;
    private static final int WAIT_SECONDS = 10;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final UploadSpace space;
    private final FormReader reader;
    private final Examination examination;
    private final Semaphore uploads = new Semaphore(UPLOADS_MAX);
    private final Semaphore checks = new Semaphore(CHECKS_MAX, true);

    /** What is done with a file. */
    @FunctionalInterface
    interface Examination {
        /**
         * Looks at it.
         *
         * @param files one, or the parts of one shapefile
         * @param crs as the client states it
         * @throws IOException when our own disk fails; a fault of the file is part of the answer
         */
        Answer answer(Request request, List<UploadedFile> files, Optional<Crs> crs) throws IOException;
    }

    Checks(UploadSpace space, UploadLimits limits, Examination examination) {
        this.space = space;
        this.reader = new FormReader(limits);
        this.examination = examination;
    }

    Answer answer(Request request) {
        // What can be refused by the address alone is not uploaded first.
        String inAddress = request.query().find(CheckForm.CRS).orElse(null);
        CheckForm.crs(inAddress, null);
        if (!uploads.tryAcquire()) {
            throw Problem.busy(RETRY_AFTER_SECONDS);
        }
        try {
            return inFolder(request, inAddress).with("Cache-Control", "no-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            uploads.release();
        }
    }

    private Answer inFolder(Request request, @Nullable String inAddress) throws IOException {
        Path folder = space.makeFolder();
        try {
            Upload upload = reader.read(request.body(), Set.of(CheckForm.CRS), folder);
            Optional<Crs> crs = CheckForm.crs(inAddress, upload.fields().get(CheckForm.CRS));
            return inTurn(request, CheckForm.files(upload), crs);
        } finally {
            UploadSpace.delete(folder);
        }
    }

    private Answer inTurn(Request request, List<UploadedFile> files, Optional<Crs> crs) throws IOException {
        if (!acquired()) {
            throw Problem.busy(RETRY_AFTER_SECONDS);
        }
        long start = System.nanoTime();
        try {
            return examination.answer(request, files, crs);
        } catch (OutOfMemoryError tooMuch) {
            // What it held is let go of by now. Readers have limits of their own; this is for what they do not foresee.
            LOG.warn("a check needed more memory than there is");
            throw Problem.upload(ProblemType.UPLOAD_TOO_LARGE, CheckForm.TOO_MUCH_MEMORY);
        } finally {
            checks.release();
            LOG.debug("checked {} file(s) in {} ms", files.size(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private boolean acquired() {
        try {
            return checks.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
