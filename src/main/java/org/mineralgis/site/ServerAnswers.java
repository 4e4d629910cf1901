package org.mineralgis.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.mineralgis.model.Language;

/** What the server answers to anybody; the page in a folder is given the same. */
final class ServerAnswers {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    /** @param server its root, such as {@code http://127.0.0.1:8080/} */
    ServerAnswers(URI server) {
        this.server = server;
    }

    /**
     * A document.
     *
     * @param address an address of the server, or a path below its root
     */
    ObjectNode json(String address, Language language) throws IOException {
        String accepted = "application/geo+json, application/json";
        return (ObjectNode) MAPPER.readTree(get(address, "Accept", accepted, "Accept-Language", language.tag()));
    }

    /** A file of the program. */
    byte[] file(String path) throws IOException {
        return get(path, "Accept", "*/*");
    }

    private byte[] get(String address, String... headers) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(address)).headers(headers).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the server answered " + answer.statusCode() + " to " + address);
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the export was interrupted", e);
        }
    }
}
