package org.mineralgis.http;

import java.util.Map;
import org.mineralgis.model.Language;

/**
 * What a client asks, read and understood as far as it is the same for all resources.
 *
 * @param visit address and language
 * @param route what was asked
 * @param places the variable parts of the path, decoded
 * @param query the parameters
 * @param choice the form of the answer
 * @param body what the client sends along; nothing with a request that only reads
 */
record Request(
        Visit visit,
        Route route,
        Map<String, String> places,
        Query query,
        Negotiation.Choice choice,
        RequestBody body) {

    Request {
        places = Map.copyOf(places);
    }

    /** Root of the absolute links. */
    Href base() {
        return visit.base();
    }

    /** The address that was asked, with all parameters. */
    Href here() {
        return visit.here();
    }

    Language language() {
        return visit.language();
    }

    /** The variable part of the path that the route names {@code name}. */
    String place(String name) {
        String value = places.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no part " + name);
        }
        return value;
    }

    /** Whether a page for people is wanted. */
    boolean html() {
        return choice.representation() == Representation.HTML;
    }
}
