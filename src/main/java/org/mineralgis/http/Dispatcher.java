package org.mineralgis.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

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
        Answer answer = answer(context, request);
        if (!route.offered().isEmpty()) {
            answer = answer.with(Map.of(
                    "Vary",
                    "Accept, Accept-Language, Accept-Encoding",
                    "Content-Language",
                    request.language().tag()));
        } else {
            answer = answer.with("Vary", "Accept-Encoding");
        }
        AnswerWriter.write(context, answer);
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
