package org.mineralgis.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.ReleaseChangedException;

/** Takes a request to its endpoint and the answer back, with the headers that all answers share. */
final class Dispatcher {

    private final Served served;
    private final Clock clock;
    private final EntityTags tags = new EntityTags();
    private final ReleaseTimes times = new ReleaseTimes(Instant.now());

    /** @param clock says which day it is */
    Dispatcher(Served served, Clock clock) {
        this.served = served;
        this.clock = clock;
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
        AnswerWriter.write(context, linked(request, answer(context, request)).with(negotiated(request)));
    }

    /** What the answer was chosen by: numbers have no language, and what has one form only is the same for all. */
    private static Map<String, String> negotiated(Request request) {
        if (request.route().offered().stream().allMatch(Representation::binary)) {
            // Pictures of the map have labels.
            boolean written = request.route().offered().contains(Representation.PNG);
            return Map.of("Vary", written ? "Accept-Language, Accept-Encoding" : "Accept-Encoding");
        }
        String language = request.language().tag();
        return Map.of("Vary", "Accept, Accept-Language, Accept-Encoding", "Content-Language", language);
    }

    private Answer answer(Context context, Request request) {
        if (!request.route().traits().contains(Route.Trait.PER_RELEASE)) {
            Answer answer = request.route().endpoint().answer(request);
            return answer.headers().containsKey("Cache-Control") ? answer : answer.with("Cache-Control", "no-cache");
        }
        Catalogue catalogue = served.catalogue();
        Freshness made = Freshness.of(request.route(), catalogue, times, clock);
        String tag = tags.of(request, made.version());
        Optional<Instant> changed = made.changed();
        Answer found = unchangedOrAnew(context, request, tag, changed).with("ETag", tag);
        Answer answer = found.headers().containsKey("Cache-Control") ? found : found.with("Cache-Control", "no-cache");
        return changed.map(time -> answer.with("Last-Modified", ReleaseTimes.header(time)))
                .orElse(answer);
    }

    private static Answer unchangedOrAnew(Context context, Request request, String tag, Optional<Instant> modified) {
        String tags = context.header("If-None-Match");
        // The tag was given with an answer to this very address, so that nothing needs to be looked up.
        if (EntityTags.match(tags, tag)) {
            return Answer.empty(304);
        }
        Answer answer = request.route().endpoint().answer(request);
        boolean known = tags == null
                && answer.status() == 200
                && modified.isPresent()
                && ReleaseTimes.unchangedSince(context.header("If-Modified-Since"), modified.get());
        return known ? Answer.empty(304) : answer;
    }

    /** A page has no list of links, so that the header says where its other forms are. */
    private static Answer linked(Request request, Answer answer) {
        List<Representation> offered = request.route().offered();
        boolean plain = answer.status() != 200
                || answer.headers().containsKey(LinkHeader.NAME)
                || request.route().method() == Route.Method.POST
                || offered.stream().allMatch(Representation::binary);
        return plain ? answer : answer.with(Links.self(request, offered).list());
    }
}
