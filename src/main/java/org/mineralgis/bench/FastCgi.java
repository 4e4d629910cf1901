package org.mineralgis.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Asks a program that stays up by FastCGI (specification 1.0, sections 3 to 6), one connection for each request. */
final class FastCgi {

    private static final int VERSION = 1;
    private static final int BEGIN_REQUEST = 1;
    private static final int END_REQUEST = 3;
    private static final int PARAMETERS = 4;
    private static final int INPUT = 5;
    private static final int OUTPUT = 6;
    private static final int REQUEST = 1;
    private static final int RESPONDER = 1;
    private static final int LONG_LENGTH = 128;

    private final Path socket;

    /** Nothing is asked yet. */
    FastCgi(Path socket) {
        this.socket = socket;
    }

    /**
     * What a program answers: lines of a head, an empty line, and a body.
     *
     * @throws IOException when it cannot be reached or breaks off
     */
    byte[] ask(Map<String, String> parameters) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            Channels.newOutputStream(channel).write(request(parameters));
            return answer(new DataInputStream(Channels.newInputStream(channel)));
        }
    }

    private static byte[] request(Map<String, String> parameters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        record(out, BEGIN_REQUEST, new byte[] {0, RESPONDER, 0, 0, 0, 0, 0, 0});
        record(out, PARAMETERS, pairs(parameters));
        record(out, PARAMETERS, new byte[0]);
        record(out, INPUT, new byte[0]);
        return bytes.toByteArray();
    }

    private static void record(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(VERSION);
        out.writeByte(type);
        out.writeShort(REQUEST);
        out.writeShort(content.length);
        out.writeShort(0);
        out.write(content);
    }

    private static byte[] pairs(Map<String, String> parameters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            byte[] name = parameter.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] value = parameter.getValue().getBytes(StandardCharsets.UTF_8);
            length(out, name.length);
            length(out, value.length);
            out.write(name);
            out.write(value);
        }
        return bytes.toByteArray();
    }

    private static void length(DataOutputStream out, int length) throws IOException {
        if (length < LONG_LENGTH) {
            out.writeByte(length);
        } else {
            out.writeInt(length | Integer.MIN_VALUE);
        }
    }

    private static byte[] answer(DataInputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        while (true) {
            in.skipNBytes(1);
            int type = in.readUnsignedByte();
            in.skipNBytes(2);
            int length = in.readUnsignedShort();
            int padding = in.readUnsignedByte();
            in.skipNBytes(1);
            byte[] content = in.readNBytes(length);
            in.skipNBytes(padding);
            if (type == OUTPUT) {
                answer.write(content);
            } else if (type == END_REQUEST) {
                return answer.toByteArray();
            }
        }
    }
}
