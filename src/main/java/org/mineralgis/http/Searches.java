package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Language;
import org.mineralgis.search.Found;
import org.mineralgis.search.Hit;
import org.mineralgis.search.Search;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/** Finds records by any of their names. */
final class Searches {

    static final int LIMIT_DEFAULT = 10;
    static final int LIMIT_MAX = 100;

    private final Served served;
    private final Search search;

    Searches(Served served, Search search) {
        this.served = served;
        this.search = search;
    }

    Answer answer(Request request) {
        Optional<String> asked = request.query().find("q");
        if (asked.isEmpty() && request.html()) {
            return Page.answer(SearchPage.empty(request.visit()));
        }
        String text = text(asked.orElseThrow(() -> Problem.missingParameter("q", Texts.NAME_EXPECTED)));
        int offset = request.query().find("offset").map(Searches::offset).orElse(0);
        int limit = request.query()
                .find("limit")
                .map(each -> Math.min(LimitParameter.parse(each), LIMIT_MAX))
                .orElse(LIMIT_DEFAULT);
        Found found = search.find(served.catalogue(), text, offset, limit);
        Links links = Links.self(request, request.route().offered());
        int next = offset + limit;
        if (found.matched() > next && next <= Search.OFFSET_MAX) {
            links.add(
                    "next",
                    request.choice().mediaType(),
                    Texts.NEXT_PAGE,
                    request.here().with("offset", String.valueOf(next)));
        }
        return request.html()
                ? Page.answer(SearchPage.of(request.visit(), text, offset, found, links.list()))
                : Json.answer(request, document(request, text, offset, found, links));
    }

    private static String text(String asked) {
        String text = asked.strip();
        boolean tooLong = text.length() > Search.TEXT_MAX || Search.words(text) > Search.WORDS_MAX;
        if (text.isEmpty() || tooLong) {
            throw Problem.invalidParameter("q", text.substring(0, Math.min(40, text.length())), Texts.NAME_EXPECTED);
        }
        return text;
    }

    private static int offset(String text) {
        String digits = text.replaceFirst("^0+(?=[0-9])", "");
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) > Search.OFFSET_MAX) {
            throw Problem.invalidParameter("offset", text, Texts.HITS_OFFSET_EXPECTED);
        }
        return Integer.parseInt(digits);
    }

    private static ObjectNode document(Request request, String text, int offset, Found found, Links links) {
        ObjectNode document = Json.object();
        document.put("q", text);
        document.put("numberMatched", found.matched());
        document.put("numberReturned", found.hits().size());
        document.put("offset", offset);
        if (!found.incomplete().isEmpty()) {
            found.incomplete().forEach(document.putArray("incomplete")::add);
        }
        ArrayNode hits = document.putArray("hits");
        found.hits().forEach(hit -> put(hits.addObject(), hit, request));
        Positions.putReadings(text, request.language(), document.putArray("readings"));
        links.putTo(document);
        return document;
    }

    private static void put(ObjectNode node, Hit hit, Request request) {
        Language language = request.language();
        node.put("collection", hit.dataset().id());
        node.put("collectionTitle", hit.dataset().metadata().title().in(language));
        node.put("id", hit.record().fid());
        node.put("title", title(hit, language));
        ObjectNode names = node.putObject("names");
        name(hit.record(), RecordName.Kind.TITLE_ZH).ifPresent(name -> names.put("zh", name));
        name(hit.record(), RecordName.Kind.TITLE_EN).ifPresent(name -> names.put("en", name));
        if (hit.county() != null) {
            node.put("county", hit.county().in(language));
        }
        putPlace(node, hit);
        ObjectNode match = node.putObject("match");
        match.put("how", hit.how());
        if (hit.matched() != null) {
            match.put("name", word(hit.matched().kind()));
        }
        ArrayNode parts = match.putArray("parts");
        hit.parts().forEach(part -> parts.addObject().put("text", part.text()).put("matched", part.matched()));
        node.put("href", href(request.visit(), hit).toString());
    }

    private static void putPlace(ObjectNode node, Hit hit) {
        Coordinate point = hit.record().point();
        if (point == null) {
            node.putNull("geometry");
            return;
        }
        ObjectNode geometry = node.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(point.x).add(point.y);
        BoundingBox box = hit.record().box();
        if (box != null) {
            node.putArray("bbox")
                    .add(box.west())
                    .add(box.south())
                    .add(box.east())
                    .add(box.north());
        }
    }

    private static String word(RecordName.Kind kind) {
        return switch (kind) {
            case TITLE_ZH -> "zh";
            case TITLE_EN -> "en";
            case OTHER -> "other";
            case ID -> "id";
        };
    }

    /** What people call a hit. */
    static String title(Hit hit, Language language) {
        return title(hit.record(), language);
    }

    /** The name in a language, else in the other, else the id. */
    static String title(NamedRecord record, Language language) {
        RecordName.Kind first = language == Language.ZH ? RecordName.Kind.TITLE_ZH : RecordName.Kind.TITLE_EN;
        RecordName.Kind second = language == Language.ZH ? RecordName.Kind.TITLE_EN : RecordName.Kind.TITLE_ZH;
        return name(record, first).or(() -> name(record, second)).orElse(record.fid());
    }

    private static Optional<String> name(NamedRecord record, RecordName.Kind kind) {
        return record.names().stream()
                .filter(name -> name.kind() == kind)
                .map(RecordName::text)
                .findFirst();
    }

    /** The address of the record. */
    static Href href(Visit visit, Hit hit) {
        return visit.base()
                .to("collections", hit.dataset().id(), "items", hit.record().fid());
    }
}
