package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.Language;
import org.mineralgis.query.FilterFunction;
import org.mineralgis.query.FilterFunctions;

/** The functions that filters can call (OGC 21-065r2, 7.5, and OGC 19-079r2). */
final class Functions {

    Answer answer(Request request) {
        ObjectNode document = Json.object();
        ArrayNode functions = document.putArray("functions");
        FilterFunctions.list().forEach(function -> put(functions.addObject(), function, request.language()));
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.FUNCTIONS, document);
    }

    private static void put(ObjectNode node, FilterFunction function, Language language) {
        node.put("name", function.name());
        node.put("description", function.title().in(language));
        ArrayNode arguments = node.putArray("arguments");
        function.arguments().forEach(argument -> arguments
                .addObject()
                .put("title", argument.title().in(language))
                .putArray("type")
                .add(argument.type().key()));
        node.putArray("returns").add(function.returns().key());
    }
}
