package org.mineralgis.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.Language;

/** Understands what is the same in all requests: address, language, form. */
final class RequestReader {

    private static final int URL_MAX = 8_000;

    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @throws Problem when it cannot be understood
     */
    static Request read(Context context, Route route) {
        Query query = Query.parse(context.queryString());
        if (!route.traits().contains(Route.Trait.FIELDS_ARE_PARAMETERS)) {
            query.allowOnly(route.queryNames().stream().sorted().toList());
        }
        Map<String, String> places = context.pathParamMap();
        Href base = PublicAddress.find(context).orElseThrow(() -> Problem.of(ProblemType.BAD_REQUEST, Texts.BAD_HOST));
        Visit visit = visit(
                base,
                here(base, route, places).with(query.values()),
                query.find("lang").orElse(null),
                context.header("Accept-Language"),
                route.traits().contains(Route.Trait.LABELLED));
        RequestBody body = RequestBody.of(context.req());
        return new Request(visit, route, places, query, choice(context, route, query), body);
    }

    /**
     * Refuses what no route wants to see.
     *
     * @throws Problem for a long URL, and for a body where nothing is sent
     */
    static void checkSize(Context context) {
        String query = context.queryString();
        if (context.req().getRequestURI().length() + (query == null ? 0 : query.length()) > URL_MAX) {
            throw Problem.of(ProblemType.URL_TOO_LONG, Texts.URL_TOO_LONG);
        }
        // What is posted where nothing is, is refused by its method, and what is posted where it may be, by its reader.
        boolean posted = context.method().equals(HandlerType.POST);
        if (!posted && (context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null)) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, Texts.NO_BODY);
        }
    }

    /** As much of the address and language as can be understood, for telling a problem. */
    static Visit visit(Context context) {
        Href base = PublicAddress.find(context).orElse(Href.of(""));
        Map<String, String> query = understood(context.queryString());
        Href here = base.to(context.path().replaceFirst("^/", "").split("/")).with(query);
        String lang = query.getOrDefault("lang", "");
        boolean chosen = lang.equals("zh") || lang.equals("en");
        return visit(base, here, chosen ? lang : null, context.header("Accept-Language"), false);
    }

    /** With labels in Uyghur, words are in the language that the browser wants, and links to pages name none. */
    private static Visit visit(Href base, Href here, @Nullable String lang, @Nullable String accept, boolean labelled) {
        if (lang == null) {
            return new Visit(base, here, accepted(accept), false);
        }
        List<String> known = labelled ? List.of("zh", "en", "ug") : List.of("zh", "en");
        if (!known.contains(lang)) {
            throw Problem.invalidParameter("lang", lang, Texts.KNOWN_LANGUAGE, known);
        }
        return switch (lang) {
            case "ug" -> new Visit(base, here, accepted(accept), false, LabelLanguage.UG);
            case "zh" -> new Visit(base, here, Language.ZH, true);
            default -> new Visit(base, here, Language.EN, true);
        };
    }

    private static Map<String, String> understood(@Nullable String query) {
        try {
            return Query.parse(query).values();
        } catch (Problem e) {
            // It is being told already; without its parameters the address still says where.
            return Map.of();
        }
    }

    /** Whether a page for people is wanted, as far as can be understood. */
    static boolean html(Context context) {
        String f = context.queryParam("f");
        if (f != null) {
            return f.equals("html");
        }
        return Negotiation.byHeader(List.of(Representation.JSON, Representation.HTML), context.header("Accept"))
                .filter(choice -> choice.representation() == Representation.HTML)
                .isPresent();
    }

    private static Negotiation.Choice choice(Context context, Route route, Query query) {
        if (route.offered().isEmpty()) {
            return new Negotiation.Choice(Representation.JSON, Representation.JSON.mediaType());
        }
        return Negotiation.choose(route.offered(), query.find("f").orElse(null), context.header("Accept"));
    }

    private static Href here(Href base, Route route, Map<String, String> places) {
        if (route.path().equals("/")) {
            return base.to("");
        }
        Href here = base;
        for (String segment : route.path().substring(1).split("/")) {
            here = switch (segment.charAt(0)) {
                case '{' -> here.to(places.get(segment.substring(1, segment.length() - 1)));
                case '<' ->
                    here.to(places.get(segment.substring(1, segment.length() - 1))
                            .split("/"));
                default -> here.to(segment);
            };
        }
        return here;
    }

    private static Language accepted(@Nullable String header) {
        for (Weighted wish : Weighted.parse(header)) {
            if (wish.weight() > 0 && wish.value().matches("(zh|en)(-.*)?")) {
                return wish.value().startsWith("zh") ? Language.ZH : Language.EN;
            }
        }
        return Language.EN;
    }
}
