package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mineralgis.http.Route.Trait;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/** The API definition in OpenAPI 3.0, made from the route table; it refers to nothing outside of itself. */
final class ApiDefinition {

    /** What a page shows together, by the first pattern that a path fits. */
    private static final List<Tag> TAGS = List.of(
            new Tag(
                    "Datasets",
                    "/collections(?!.*/tiles).*|/releases.*|/changes.*",
                    "Datasets, their records and their history"),
            new Tag("Tiles", ".*/tiles(/.*)?", "Vector tiles and their descriptions"),
            new Tag("Styles", "/styles.*", "Styles of the map"),
            new Tag("Checks", "/check", "Checking a file before it is published"),
            new Tag("Service", ".*", "The service itself"));

    /** Kept files, of which parts are sent. */
    private static final String RELEASE_FILES = "/releases/{releaseId}/downloads/";

    private final List<Route> routes;
    private final Served served;
    private final AnswerSchemas answers = AnswerSchemas.read();

    private record Tag(String name, String paths, String description) {}

    /**
     * A definition of {@code routes}.
     *
     * @param routes read at each request, so that the list may still grow while it is wired
     */
    ApiDefinition(List<Route> routes, Served served) {
        this.routes = routes;
        this.served = served;
    }

    Answer answer(Request request) {
        List<Route> operations =
                routes.stream().filter(route -> !route.operationId().isEmpty()).toList();
        return request.html()
                ? ApiPage.answer(request.visit(), operations)
                : Json.answer(request, document(request, operations));
    }

    private ObjectNode document(Request request, List<Route> operations) {
        List<LoadedDataset> datasets = served.catalogue().datasets();
        ObjectNode document = Json.object();
        document.put("openapi", "3.0.3");
        putInfo(document.putObject("info"), request.language());
        document.putArray("servers").addObject().put("url", request.base().toString());
        document.putArray("security");
        ArrayNode tags = document.putArray("tags");
        TAGS.forEach(tag -> tags.addObject().put("name", tag.name()).put("description", tag.description()));
        ObjectNode paths = document.putObject("paths");
        operations.forEach(route -> putOperation(operation(paths, route), route, datasets));
        ApiComponents.putTo(document.putObject("components"), answers, datasets, request.language());
        return document;
    }

    private static void putInfo(ObjectNode info, Language language) {
        String version = Optional.ofNullable(ApiDefinition.class.getPackage().getImplementationVersion())
                .orElse("development");
        info.put("title", Texts.SERVICE_TITLE.in(language));
        info.put("description", Texts.SERVICE_DESCRIPTION.in(language));
        info.put("version", version);
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static ObjectNode operation(ObjectNode paths, Route route) {
        ObjectNode path = paths.get(route.path()) instanceof ObjectNode known ? known : paths.putObject(route.path());
        return path.putObject(route.method().name().toLowerCase(Locale.ROOT));
    }

    private void putOperation(ObjectNode operation, Route route, List<LoadedDataset> datasets) {
        operation.put("operationId", route.operationId());
        operation.put("summary", route.summary());
        operation.putArray("tags").add(tag(route));
        ArrayNode parameters = operation.putArray("parameters");
        route.allParameters().forEach(parameter -> putParameter(parameters.addObject(), parameter, datasets));
        if (route.traits().contains(Trait.FIELDS_ARE_PARAMETERS)) {
            parameters.addObject().put("$ref", ApiComponents.FIELDS);
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode ok = responses.putObject("200");
        ok.put("description", route.summary());
        answers.putContent(ok.putObject("content"), route);
        if (route.offered().contains(Representation.MVT)) {
            ok.putObject("headers").putObject(TileHeaders.OMITTED).put("$ref", ApiComponents.TILE_OMITTED);
        }
        if (route.method() == Route.Method.POST) {
            operation.set("requestBody", CheckForm.requestBody());
        } else {
            responses.putObject("304").put("$ref", "#/components/responses/NotModified");
        }
        if (inParts(route)) {
            ObjectNode part = responses.putObject("206");
            part.put("description", "The part of the file that Range asks for");
            answers.putContent(part.putObject("content"), route);
        }
        for (String status : problems(route)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + ApiComponents.problem(status));
        }
    }

    /** Whether it can be a file that is kept, of which a part may be asked for. */
    private static boolean inParts(Route route) {
        return route.path().startsWith(RELEASE_FILES) || route.path().endsWith("/download");
    }

    private static String tag(Route route) {
        return TAGS.stream()
                .filter(tag -> route.path().matches(tag.paths()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static List<String> problems(Route route) {
        if (route.method() == Route.Method.POST) {
            return List.of("400", "406", "408", "413", "414", "415", "500", "503");
        }
        if (route.path().startsWith(RELEASE_FILES)) {
            return List.of("400", "404", "406", "410", "413", "414", "416", "500", "503");
        }
        if (route.path().startsWith("/collections/{collectionId}")) {
            return inParts(route)
                    ? List.of("400", "404", "406", "410", "413", "414", "416", "500", "503")
                    : List.of("400", "404", "406", "410", "413", "414", "500", "503");
        }
        return inParts(route)
                ? List.of("400", "404", "406", "413", "414", "416", "500", "503")
                : List.of("400", "404", "406", "413", "414", "500", "503");
    }

    private static void putParameter(ObjectNode node, Parameter parameter, List<LoadedDataset> datasets) {
        node.put("name", parameter.name());
        node.put("in", parameter.in());
        node.put("required", parameter.in().equals("path"));
        node.put("description", parameter.description());
        if (parameter.in().equals("query")) {
            node.put("style", "form").put("explode", false);
        }
        ObjectNode schema = parameter.schema().deepCopy();
        if (parameter.equals(Parameter.COLLECTION) && !datasets.isEmpty()) {
            ArrayNode ids = schema.putArray("enum");
            datasets.forEach(loaded -> ids.add(loaded.dataset().id()));
        }
        node.set("schema", schema);
        ParameterExamples.find(parameter.name()).ifPresent(example -> node.set("example", example));
    }
}
