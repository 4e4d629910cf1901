package org.mineralgis.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastCgiTest {

    private static final int PARAMETERS = 4;
    private static final int OUTPUT = 6;
    private static final int ERRORS = 7;

    @Test
    void parametersArriveAndAnAnswerInSeveralPaddedRecordsIsPutTogether(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("socket");
        String query = "tile=" + "1".repeat(300);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> serve(server));

            byte[] answer = new FastCgi(socket).ask(Map.of("QUERY_STRING", query));

            assertEquals("Content-Type: text/plain\r\n\r\nhello", new String(answer, StandardCharsets.US_ASCII));
            // Lengths below 128 take one byte, others four with the highest bit set (specification 1.0, 3.4); 305 is
            // 0x131.
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            expected.write(new byte[] {12, (byte) 0x80, 0, 1, 0x31});
            expected.write(("QUERY_STRING" + query).getBytes(StandardCharsets.US_ASCII));
            assertArrayEquals(expected.toByteArray(), received.get());
        }
    }

    /** The content of the first record of parameters. */
    private static byte[] serve(ServerSocketChannel server) {
        try (SocketChannel client = server.accept()) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
            ByteArrayOutputStream parameters = new ByteArrayOutputStream();
            for (int record = 0; record < 4; record++) {
                byte[] head = in.readNBytes(8);
                byte[] content = in.readNBytes((head[4] & 0xff) << 8 | head[5] & 0xff);
                if (head[1] == PARAMETERS) {
                    parameters.write(content);
                }
            }
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
            record(out, OUTPUT, "Content-Type: text/plain\r\n", 3);
            record(out, ERRORS, "a warning", 0);
            record(out, OUTPUT, "\r\nhello", 0);
            record(out, 3, "12345678", 0);
            return parameters.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void record(DataOutputStream out, int type, String content, int padding) throws IOException {
        out.write(new byte[] {1, (byte) type, 0, 1, 0, (byte) content.length(), (byte) padding, 0});
        out.writeBytes(content);
        out.write(new byte[padding]);
    }
}
