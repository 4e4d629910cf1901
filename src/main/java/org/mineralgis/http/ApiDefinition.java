package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mineralgis.http.Route.Trait;

/** The API definition in OpenAPI 3.0, made from the route table; it refers to nothing outside of itself. */
final class ApiDefinition {

    private final List<Route> routes;

    /**
     * A definition of {@code routes}.
     *
     * @param routes read at each request, so that the list may still grow while it is wired
     */
    ApiDefinition(List<Route> routes) {
        this.routes = routes;
    }

    Answer answer(Request request) {
        List<Route> operations =
                routes.stream().filter(route -> !route.operationId().isEmpty()).toList();
        return request.html()
                ? Page.answer(ApiPage.of(request.visit(), operations))
                : Json.answer(request, document(request, operations));
    }

    private static ObjectNode document(Request request, List<Route> operations) {
        ObjectNode document = Json.object();
        document.put("openapi", "3.0.3");
        String version = Optional.ofNullable(ApiDefinition.class.getPackage().getImplementationVersion())
                .orElse("development");
        document.putObject("info")
                .put("title", Texts.SERVICE_TITLE.in(request.language()))
                .put("description", Texts.SERVICE_DESCRIPTION.in(request.language()))
                .put("version", version);
        document.putArray("servers").addObject().put("url", request.base().toString());
        document.putArray("security");
        ObjectNode paths = document.putObject("paths");
        operations.forEach(route -> putOperation(operation(paths, route), route));
        ApiComponents.putTo(document.putObject("components"));
        return document;
    }

    private static ObjectNode operation(ObjectNode paths, Route route) {
        ObjectNode path = paths.get(route.path()) instanceof ObjectNode known ? known : paths.putObject(route.path());
        return path.putObject(route.method().name().toLowerCase(Locale.ROOT));
    }

    private static void putOperation(ObjectNode operation, Route route) {
        operation.put("operationId", route.operationId());
        operation.put("summary", route.summary());
        ArrayNode parameters = operation.putArray("parameters");
        route.allParameters().forEach(parameter -> putParameter(parameters.addObject(), parameter));
        if (route.traits().contains(Trait.FIELDS_ARE_PARAMETERS)) {
            parameters.addObject().put("$ref", ApiComponents.FIELDS);
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode ok = responses.putObject("200");
        ok.put("description", route.summary());
        putContent(ok.putObject("content"), route);
        if (route.method() == Route.Method.POST) {
            operation.set("requestBody", CheckForm.requestBody());
        } else {
            responses.putObject("304").put("description", "Not changed since the answer that If-None-Match names");
        }
        for (String status : problems(route)) {
            responses.putObject(status).put("$ref", ApiComponents.PROBLEM);
        }
    }

    private static List<String> problems(Route route) {
        return route.method() == Route.Method.POST
                ? List.of("400", "406", "408", "413", "415", "500", "503")
                : List.of("400", "404", "406", "500", "503");
    }

    private static void putParameter(ObjectNode node, Parameter parameter) {
        node.put("name", parameter.name());
        node.put("in", parameter.in());
        node.put("required", parameter.in().equals("path"));
        node.put("description", parameter.description());
        if (parameter.in().equals("query")) {
            node.put("style", "form").put("explode", false);
        }
        node.set("schema", parameter.schema());
    }

    private static void putContent(ObjectNode content, Route route) {
        if (route.offered().isEmpty()) {
            content.putObject("*/*").putObject("schema").put("type", "string").put("format", "binary");
        }
        for (Representation representation : route.offered()) {
            for (String mediaType : representation.mediaTypes()) {
                content.putObject(mediaType).set("schema", schema(representation));
            }
        }
    }

    private static ObjectNode schema(Representation representation) {
        return switch (representation) {
            case HTML, CSV, REJECTED -> Json.object().put("type", "string");
            case MVT -> Json.object().put("type", "string").put("format", "binary");
            case GEOJSON, JSONFG -> Json.object().put("$ref", ApiComponents.GEOJSON);
            case JSON, SCHEMA, OPENAPI, STYLE, TILEJSON -> Json.object().put("type", "object");
        };
    }
}
