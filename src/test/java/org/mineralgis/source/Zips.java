package org.mineralgis.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips for tests. */
final class Zips {

    private Zips() {}

    static Path write(Path target, String name, byte[] content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            add(zip, name, content);
        }
        return target;
    }

    /** Names and texts in turn. */
    static Path write(Path target, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (int index = 0; index < namesAndTexts.length; index += 2) {
                add(zip, namesAndTexts[index], namesAndTexts[index + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
