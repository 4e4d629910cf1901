package org.mineralgis.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import org.mineralgis.store.ReleaseChangedException;

/** Takes a request to its endpoint and the answer back, with the headers that all answers share. */
final class Dispatcher {

    private final Served served;
    private final EntityTags tags = new EntityTags();

    Dispatcher(Served served) {
        this.served = served;
    }

    /**
     * Answers one request.
     *
     * @throws IOException when the client is gone
     */
    void handle(Context context, Route route) throws IOException {
        Request request = RequestReader.read(context, route);
        try {
            write(context, request);
        } catch (ReleaseChangedException swapped) {
            // It may have half of the old release; when nothing has left yet, it is answered from the new one.
            if (context.res().isCommitted()) {
                throw swapped;
            }
            served.forget();
            context.res().resetBuffer();
            write(context, request);
        }
    }

    private void write(Context context, Request request) throws IOException {
        AnswerWriter.write(context, answer(context, request).with(negotiated(request)));
    }

    /** What the answer was chosen by: numbers have no language, and what has one form only is the same for all. */
    private static Map<String, String> negotiated(Request request) {
        if (request.route().offered().stream().allMatch(Representation::binary)) {
            return Map.of("Vary", "Accept-Encoding");
        }
        String language = request.language().tag();
        return Map.of("Vary", "Accept, Accept-Language, Accept-Encoding", "Content-Language", language);
    }

    private Answer answer(Context context, Request request) {
        if (!request.route().traits().contains(Route.Trait.PER_RELEASE)) {
            Answer answer = request.route().endpoint().answer(request);
            return answer.headers().containsKey("Cache-Control") ? answer : answer.with("Cache-Control", "no-cache");
        }
        String tag = tags.of(request, served.catalogue().releaseId());
        // The tag was given with an answer to this very address, so that nothing needs to be looked up.
        Answer answer = EntityTags.match(context.header("If-None-Match"), tag)
                ? Answer.empty(304)
                : request.route().endpoint().answer(request);
        return answer.with(Map.of("ETag", tag, "Cache-Control", "no-cache"));
    }
}
