package org.mineralgis.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.download.KeptFile;

/** Sends a file whose content never changes: whole, a part of it, or that the client has it already (RFC 9110). */
final class KeptWriter {

    private static final int BUFFER = 1 << 16;

    private final Context context;
    private final HttpServletResponse response;

    KeptWriter(Context context) {
        this.context = context;
        this.response = context.res();
    }

    /**
     * Sends it. Of a file that is not made yet {@code HEAD} tells neither length nor tag, because it must cost nothing.
     *
     * @throws IOException when the client is gone
     * @throws Problem when a part is wanted that is not there
     */
    void write(Answer.Kept body) throws IOException {
        boolean head = context.method().equals(HandlerType.HEAD);
        Optional<KeptFile> file =
                head ? body.ready().get() : Optional.of(body.file().get());
        if (file.isPresent()) {
            send(file.get(), head);
        }
    }

    private void send(KeptFile file, boolean head) throws IOException {
        ReleaseDownloads.identity(file).forEach(response::setHeader);
        String tag = String.valueOf(response.getHeader("ETag"));
        if (EntityTags.match(context.header("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setContentType(null);
            return;
        }
        ByteRange whole = new ByteRange(0, file.length() - 1);
        Optional<ByteRange> part = head ? Optional.empty() : ByteRange.parse(range(tag), file.length());
        if (part.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.get().contentRange(file.length()));
        }
        response.setContentLengthLong(part.orElse(whole).length());
        if (!head) {
            copy(file, part.orElse(whole));
        }
    }

    /** A part is wanted only of the file that the client has the beginning of; weak tags and dates do not tell that. */
    private @Nullable String range(String tag) {
        String condition = context.header("If-Range");
        return condition == null || condition.strip().equals(tag) ? context.header("Range") : null;
    }

    private void copy(KeptFile file, ByteRange range) throws IOException {
        OutputStream out = response.getOutputStream();
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(range.first());
            byte[] buffer = new byte[BUFFER];
            long left = range.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException(file.path() + " became shorter");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
