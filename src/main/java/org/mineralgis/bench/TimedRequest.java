package org.mineralgis.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * What a request took.
 *
 * @param firstByteSeconds until the first byte of the body
 * @param seconds until the last
 * @param bytes of the body, which was not compressed
 */
record TimedRequest(double firstByteSeconds, double seconds, long bytes) {

    private static final String BOUNDARY = "mineral-gis-bench";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @throws IOException when the answer is not 200 */
    static TimedRequest get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).build());
    }

    /**
     * Sends a table as browsers send the file of a form.
     *
     * @throws IOException when the answer is not 200
     */
    static TimedRequest post(URI address, String table) throws IOException, InterruptedException {
        String form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"points.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + table + "\r\n--" + BOUNDARY + "--\r\n";
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static TimedRequest send(HttpRequest request) throws IOException, InterruptedException {
        URI address = request.uri();
        long begin = System.nanoTime();
        HttpResponse<InputStream> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(address + " is answered with " + response.statusCode());
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = response.body()) {
            long bytes = body.read() < 0 ? 0 : 1;
            double first = (System.nanoTime() - begin) / 1e9;
            int read = body.read(buffer);
            while (read >= 0) {
                bytes += read;
                read = body.read(buffer);
            }
            return new TimedRequest(first, (System.nanoTime() - begin) / 1e9, bytes);
        }
    }
}
