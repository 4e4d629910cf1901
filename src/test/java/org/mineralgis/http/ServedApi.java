package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import com.reprezen.kaizen.oasparser.model3.OpenApi3;
import com.reprezen.kaizen.oasparser.model3.Parameter;
import com.reprezen.kaizen.oasparser.model3.Path;
import com.reprezen.kaizen.oasparser.model3.Server;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The API definition, found and read as the OGC's suites find and read it, with the parser that they use. */
final class ServedApi {

    private static final String MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private final OpenApi3 model;
    private final HttpResponse<String> answer;

    private ServedApi(OpenApi3 model, HttpResponse<String> answer) {
        this.model = model;
        this.answer = answer;
    }

    /** By the link of the landing page whose type is that of definitions in JSON. */
    static ServedApi of(ShippedServer server) throws MalformedURLException {
        for (JsonNode link :
                server.json(server.base() + "/", ShippedServer.JSON).get("links")) {
            if (link.get("rel").asText().equals("service-desc")
                    && link.path("type").asText().equals(MEDIA_TYPE)) {
                String address = ShippedServer.plain(link.get("href").asText());
                HttpResponse<String> answer = server.get(address, MEDIA_TYPE);
                OpenApi3 model = new OpenApi3Parser()
                        .parse(answer.body(), URI.create(address).toURL(), true);
                return new ServedApi(model, answer);
            }
        }
        throw new AssertionError("no link to the API definition");
    }

    /** The answer in which it came. */
    HttpResponse<String> answer() {
        return answer;
    }

    OpenApi3 model() {
        return model;
    }

    /** What the validator has against it. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        model.getValidationItems().forEach(item -> complaints.add(item.getSeverity() + " " + item));
        return complaints;
    }

    List<String> servers() {
        return model.getServers().stream().map(Server::getUrl).toList();
    }

    /** Every path whose template a request path fits, such as {@code /collections/mine/items}. */
    List<Path> paths(String request) {
        List<Path> fitting = new ArrayList<>();
        for (Map.Entry<String, Path> path : model.getPaths().entrySet()) {
            String pattern = path.getKey().replaceAll("[{][^}]*[}]", "[^/]+");
            if (Pattern.matches(pattern, request)) {
                fitting.add(path.getValue());
            }
        }
        return fitting;
    }

    /** The path of the records of a collection, as the suites take it: the first that fits. */
    Path items(String collection) {
        return paths("/collections/" + collection + "/items").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no path of the items of " + collection));
    }

    /** A parameter of GET on a path. */
    static Parameter parameter(Path path, String name) {
        return Stream.concat(path.getParameters().stream(), path.getGet().getParameters().stream())
                .filter(parameter -> parameter.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path.getPathString() + " has no parameter " + name));
    }
}
