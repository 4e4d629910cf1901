package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mineralgis.check.Reference;
import org.mineralgis.load.ReferenceUnits;
import org.mineralgis.load.ShippedRelease;
import org.mineralgis.store.Database;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/**
 * The real server on the datasets that are shipped, loaded once for all test classes that ask for it with {@link Shared}. It
 * is asked as the OGC's suites ask: by the addresses in links, without their query.
 */
final class ShippedServer implements AutoCloseable {

    /** What the suites accept where no form is named. */
    static final String JSON = "application/json, application/javascript, text/javascript, text/json";

    static final String GEOJSON = "application/geo+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestDatabase test;
    private final WebServer server;

    private ShippedServer(TestDatabase test, WebServer server) {
        this.test = test;
        this.server = server;
    }

    /** Gives the one server to the methods of a test class. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ShippedServer.class;
        }

        @Override
        public ShippedServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(ShippedServer.class, key -> start(), ShippedServer.class);
        }
    }

    private static ShippedServer start() {
        Path data = Path.of("gis-data");
        TestDatabase test = shipped();
        try {
            ServerOptions options = new ServerOptions("127.0.0.1", 0, RunningServer.UPLOADS);
            Reference areas = Reference.of(new ReferenceUnits(data));
            return new ShippedServer(
                    test, WebServer.start(options, test.database(), MapStyles.read(Path.of("styles")), areas));
        } catch (Exception e) {
            test.close();
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase shipped() {
        try {
            return ShippedRelease.create();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the landing page, without a slash at the end. */
    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The database behind it. */
    Database database() {
        return test.database();
    }

    /** Asks for an absolute address. */
    HttpResponse<String> get(String address, String accept) {
        return send(address, accept, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    HttpResponse<byte[]> bytes(String address) {
        return send(address, "*/*", HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(String address, String accept, HttpResponse.BodyHandler<T> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", accept)
                    .build();
            return client.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** The document at an address, which must be there. */
    JsonNode json(String address, String accept) {
        HttpResponse<String> answer = get(address, accept);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer);
    }

    /** The body of an answer, read as JSON. */
    static JsonNode parse(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.uri() + ": " + answer.body(), e);
        }
    }

    /** Every collection as {@code /collections} lists it. */
    List<JsonNode> collections() {
        List<JsonNode> collections = new ArrayList<>();
        json(base() + "/collections", JSON).get("collections").forEach(collections::add);
        return collections;
    }

    /** Where the records of a collection are, as its link of type GeoJSON says; parameters are names and values in turn. */
    static String items(JsonNode collection, String... parameters) {
        for (JsonNode link : collection.get("links")) {
            if (link.get("rel").asText().equals("items")
                    && link.path("type").asText().equals(GEOJSON)) {
                return with(plain(link.get("href").asText()), parameters);
            }
        }
        throw new AssertionError("no link to the items of " + collection.get("id"));
    }

    /** An address with parameters, names and values in turn. */
    static String with(String address, String... parameters) {
        StringBuilder text = new StringBuilder(address);
        for (int index = 0; index < parameters.length; index += 2) {
            text.append(index == 0 && address.indexOf('?') < 0 ? '?' : '&')
                    .append(parameters[index])
                    .append('=')
                    .append(URLEncoder.encode(parameters[index + 1], StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /** An address without its query. */
    static String plain(String address) {
        return address.replaceFirst("[?].*", "");
    }

    @Override
    public void close() {
        server.close();
        test.close();
    }
}
