package org.mineralgis.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form ({@code multipart/form-data}, RFC 7578) and gives up as soon as it is too large, too slow or none. */
final class FormReader {

    private static final int TYPE_LENGTH_MAX = 300;
    /** RFC 2046 section 5.1.1 */
    private static final Pattern FORM = Pattern.compile(
            "(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;,\"]{1,70}))\\s*(?:;.*)?");

    private final UploadLimits limits;

    FormReader(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads to the end of the form.
     *
     * @param known the fields that it may have beside the file
     * @param folder where its files go
     * @throws Problem when it cannot be taken
     * @throws IOException when the disk is full
     */
    Upload read(RequestBody body, Set<String> known, Path folder) throws IOException {
        String boundary = boundary(body.mediaType());
        if (body.lengthBytes() > limits.bodyBytesMax()) {
            throw tooLarge();
        }
        FormParts parts = new FormParts(known, folder);
        try (InputStream content = body.content().open()) {
            FormStream stream = new FormStream(content, boundary, new UploadPace(limits));
            int count = 0;
            while (stream.next()) {
                count++;
                if (count > limits.partsMax()) {
                    throw Problem.upload(ProblemType.BAD_REQUEST, CheckForm.TOO_MANY_PARTS);
                }
                parts.add(stream);
            }
        }
        return parts.upload();
    }

    private static String boundary(@Nullable String mediaType) {
        if (mediaType != null && mediaType.length() <= TYPE_LENGTH_MAX) {
            Matcher form = FORM.matcher(mediaType);
            if (form.matches()) {
                return form.group(1) == null ? form.group(2) : form.group(1);
            }
        }
        throw Problem.upload(ProblemType.NOT_A_FORM, CheckForm.NOT_A_FORM);
    }

    static Problem tooLarge() {
        return Problem.upload(ProblemType.UPLOAD_TOO_LARGE, CheckForm.TOO_LARGE);
    }
}
