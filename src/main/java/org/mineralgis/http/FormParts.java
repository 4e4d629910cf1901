package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes the parts of a form: files into a folder, fields into the memory. */
final class FormParts {

    /** The field with the file. */
    static final String FILE = "file";

    private static final int FIELD_BYTES_MAX = 1_000;

    private final Set<String> known;
    private final Path folder;
    private final List<UploadedFile> files = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param known the fields that there may be beside {@link #FILE}
     * @param folder where files go, under names that are not the client's
     */
    FormParts(Set<String> known, Path folder) {
        this.known = known;
        this.folder = folder;
    }

    /**
     * Takes the part that {@code stream} stands at.
     *
     * @throws Problem when the form has no such field, or has it twice
     */
    void add(FormStream stream) throws IOException {
        Disposition disposition = stream.readDisposition();
        String name = disposition.name();
        if (name.equals(FILE)) {
            addFile(FileNames.shown(disposition.fileName() == null ? "" : disposition.fileName()), stream);
        } else if (known.contains(name)) {
            addField(name, stream);
        } else {
            Set<String> allowed = new TreeSet<>(known);
            allowed.add(FILE);
            throw Problem.unknownParameter(name, allowed);
        }
    }

    private void addFile(String name, FormStream stream) throws IOException {
        Path path = path(FileNames.ending(name));
        try (OutputStream out = Files.newOutputStream(path)) {
            stream.copyTo(out);
        }
        files.add(new UploadedFile(name, path));
    }

    /** The parts of a shapefile have one name, as their reader wants it. */
    private Path path(String ending) {
        String dotted = ending.isEmpty() ? "" : "." + ending;
        Path path = folder.resolve("upload" + dotted);
        return Files.exists(path) ? folder.resolve("upload-" + files.size() + dotted) : path;
    }

    private void addField(String name, FormStream stream) throws IOException {
        ByteArrayOutputStream value = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                if (count + length > FIELD_BYTES_MAX) {
                    throw Problem.upload(ProblemType.BAD_REQUEST, CheckForm.FIELD_TOO_LONG);
                }
                super.write(bytes, from, length);
            }
        };
        stream.copyTo(value);
        String text = value.toString(StandardCharsets.UTF_8);
        if (fields.putIfAbsent(name, text) != null) {
            throw Problem.invalidParameter(name, text, Texts.GIVEN_ONCE);
        }
    }

    /** The whole form. */
    Upload upload() {
        return new Upload(files, fields);
    }
}
