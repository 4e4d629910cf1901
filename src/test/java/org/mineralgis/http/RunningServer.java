package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.Reference;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.model.Term;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.StyleFileException;

/** The real server on a free port, on a database with four awkward datasets. */
final class RunningServer implements AutoCloseable {

    /** Where uploads go while they are looked at. */
    static final Path UPLOADS = Path.of("target", "uploads");

    /** No county is known. */
    static final Reference NO_AREAS = Reference.of((dataset, field, key) -> Optional.empty());

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase test;
    private final WebServer server;
    private final boolean owner;
    private final int port;
    private final boolean examined;
    private volatile @Nullable ResponseContract contract;

    private RunningServer(TestDatabase test, WebServer server, boolean owner, boolean examined) {
        this.examined = examined;
        this.test = test;
        this.owner = owner;
        this.server = server;
        this.port = server.port();
    }

    static RunningServer start() {
        return start(new FileExamination(NO_AREAS.areas()));
    }

    /** The same where something else is done with the files that are sent. */
    static RunningServer start(Checks.Examination examination) {
        TestDatabase test = TestDatabase.create();
        LoadedFixture.load(test, occurrences(), occurrenceRecords(), finding(3), finding(7));
        LoadedFixture.load(test, territories(), territoryRecords());
        LoadedFixture.load(
                test,
                estimates(),
                List.of(feature("000001", null, "Wulagen", 5L, 12.5, List.of("wulagen", "a/b c%", "gone"))));
        LoadedFixture.load(test, dataset("nothing", GeometryType.POINT, field("name", FieldType.TEXT)), List.of());
        return new RunningServer(test, serve(test, examination), true, examination instanceof FileExamination);
    }

    /** Holds that a route refuses a parameter of a value, and which parameter the problem names. */
    void refuses(String route, String name, String value, String named) throws Exception {
        HttpResponse<String> response = get(Href.of(route).with(name, value).toString(), "Accept", "application/json");
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(named, parse(response.body()).get("parameter").asText());
    }

    /** Another server on the same database; it leaves the database alone when it is closed. */
    RunningServer again() {
        return new RunningServer(test, serve(test, new FileExamination(NO_AREAS.areas())), false, true);
    }

    private static WebServer serve(TestDatabase test, Checks.Examination examination) {
        try {
            MapStyles styles = MapStyles.read(Path.of("styles"));
            ServerOptions options = new ServerOptions("127.0.0.1", 0, UPLOADS);
            return WebServer.startWith(
                    options, test.database(), styles, CoordinateOperations.list(List.of()), examination);
        } catch (PortTakenException | StyleFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Points with Chinese names, a list, a vocabulary, dates, a record without position and one with markup in it. */
    private static Dataset occurrences() {
        Field commodity = field("commodities", FieldType.LIST);
        List<Term> terms = List.of(
                new Term("zinc", new LocalizedText("锌", "Zinc")), new Term("lead", new LocalizedText("铅", "Lead")));
        Field withTerms = new Field(
                commodity.name(),
                commodity.type(),
                commodity.title(),
                null,
                false,
                terms,
                null,
                null,
                commodity.mapping());
        return dataset(
                "mineral_occurrence",
                GeometryType.POINT,
                field("name", FieldType.TEXT),
                withTerms,
                field("county", FieldType.TEXT),
                field("found", FieldType.DATE));
    }

    private static List<Feature> occurrenceRecords() {
        List<Feature> records = new ArrayList<>();
        LocalDate found = LocalDate.of(1958, 1, 1);
        records.add(feature("wulagen", "POINT (75.0417 39.6811)", "乌拉根", List.of("zinc", "lead"), "Wuqia", found));
        records.add(feature("<b>", "POINT (76 39)", "<script>alert(1)</script>", List.of(), "\"onload=\"x", null));
        records.add(feature("east", "POINT (179.9 10)", "East", List.of("lead"), null, LocalDate.of(2001, 5, 6)));
        records.add(feature("west", "POINT (-179.9 10)", "West", null, null, null));
        records.add(feature("a/b c%", null, "No place", List.of("zinc"), "Wuqia", null));
        for (int number = 0; number < 20; number++) {
            records.add(feature("p" + number, "POINT (77." + number + " 38)", "P " + number, null, "Yecheng", null));
        }
        return records;
    }

    /** Areas that nobody surveyed. */
    private static Dataset territories() {
        return dataset("team_territory", GeometryType.MULTI_POLYGON, field("team", FieldType.TEXT));
    }

    private static List<Feature> territoryRecords() {
        Lineage lineage = new Lineage(
                Evidence.SCHEMATIC,
                Crs.GCJ02.key(),
                List.of("gcj02-inverse@1"),
                250.0,
                geometry("MULTIPOLYGON (((75 39, 77 39, 77 40, 75 40, 75 39)))"));
        return List.of(new Feature(
                "t2", geometry("MULTIPOLYGON (((75 39, 75 40, 77 40, 77 39, 75 39)))"), List.of("二大队"), lineage));
    }

    /** No positions, a field that is named like a parameter, and one that names records, one of which is not there. */
    private static Dataset estimates() {
        Field names = field("occurrence_ids", FieldType.LIST);
        Field references = new Field(
                names.name(),
                names.type(),
                names.title(),
                null,
                false,
                List.of(),
                null,
                "mineral_occurrence",
                names.mapping());
        return dataset(
                "resource_estimate",
                GeometryType.NONE,
                field("deposit", FieldType.TEXT),
                field("limit", FieldType.INTEGER),
                field("tonnes", FieldType.NUMBER),
                references);
    }

    private static Finding finding(int row) {
        return new Finding(
                "G10",
                Severity.WARNING,
                new Finding.Place("mineral_occurrence", "mineral_occurrence.csv", row, "county"),
                new LocalizedText("县名不明", "unknown county <x>"),
                new LocalizedText("照原样载入", "loaded as it is"),
                new Finding.Detail("<x>", "a county", "乌恰县", "653024", true));
    }

    TestDatabase test() {
        return test;
    }

    int port() {
        return port;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Asks with GET; headers are names and values in turn. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    /** Asks with any method. */
    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request(method, path, headers), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return held(method, path, response);
    }

    /** The same answer, when it keeps to the API definition. */
    private HttpResponse<String> held(String method, String path, HttpResponse<String> response) {
        check(method, path, response, response.body());
        return response;
    }

    private void check(String method, String path, HttpResponse<?> response, String body) {
        boolean compressed = response.headers().firstValue("Content-Encoding").isPresent();
        boolean otherExamination = method.equals("POST") && response.statusCode() == 200 && !examined;
        if (compressed || otherExamination) {
            return;
        }
        String plain = path.replaceFirst("^http://[^/]+", "");
        // Read late, because a test may load more into its database before it asks.
        ResponseContract known = contract == null ? new ResponseContract(definition()) : contract;
        contract = known;
        try {
            known.check(method, plain, response, body);
        } catch (AssertionError broken) {
            if (response.statusCode() != 200) {
                throw broken;
            }
            // The definition tells the fields of the release, which may be another one by now.
            ResponseContract renewed = new ResponseContract(definition());
            contract = renewed;
            renewed.check(method, plain, response, body);
        }
    }

    private JsonNode definition() {
        try {
            HttpResponse<String> response = client.send(
                    request("GET", "/api?f=json"), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return parse(response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for several places at the same time. */
    Map<String, HttpResponse<String>> getAll(List<String> paths) {
        Map<String, CompletableFuture<HttpResponse<String>>> asked = new LinkedHashMap<>();
        for (String path : paths) {
            asked.put(path, client.sendAsync(request("GET", path), HttpResponse.BodyHandlers.ofString()));
        }
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        asked.forEach((path, answer) -> answers.put(path, held("GET", path, answer.join())));
        return answers;
    }

    /** Asks for bytes. */
    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request("GET", path, headers), HttpResponse.BodyHandlers.ofByteArray());
        check("GET", path, response, new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    /** Sends a form. */
    HttpResponse<String> post(String path, Form form, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", Form.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
        HttpRequest request =
                headers.length == 0 ? builder.build() : builder.headers(headers).build();
        return held("POST", path, client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** Sends bytes as they are and reads all that comes back until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest request(String method, String path, String... headers) {
        String address = path.startsWith("http://") ? path : base() + path;
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        return headers.length == 0 ? builder.build() : builder.headers(headers).build();
    }

    /** The JSON document at a place, which must be there. */
    JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    /** Reads a document. */
    static JsonNode parse(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    /** Stops the server and keeps the database. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        if (owner) {
            test.close();
        }
    }
}
