package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A form as browsers send it, part by part. */
final class Form {

    static final String TYPE = "multipart/form-data; boundary=XX";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Charset names;

    private Form(Charset names) {
        this.names = names;
    }

    static Form empty() {
        return new Form(StandardCharsets.UTF_8);
    }

    /** File names in another encoding than UTF-8. */
    static Form withNamesIn(String encoding) {
        return new Form(Charset.forName(encoding));
    }

    /** One file in UTF-8. */
    static Form file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Form file(String name, byte[] content) {
        return empty().addFile(name, content);
    }

    Form addFile(String name, byte[] content) {
        return part("form-data; name=\"file\"; filename=\"" + name + "\"", content);
    }

    Form field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** Any part, by its disposition. */
    Form part(String disposition, byte[] content) {
        out.writeBytes(
                ("--XX\r\nContent-Disposition: " + disposition + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(names));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(names));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes("--XX--\r\n".getBytes(names));
        return whole.toByteArray();
    }

    /** Without the boundary that ends it. */
    byte[] unended() {
        return out.toByteArray();
    }
}
