package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UploadSpaceTest {

    @TempDir
    Path folder;

    @Test
    void nobodyElseCanEnterTheFolders() throws Exception {
        try (UploadSpace space = UploadSpace.open(folder.resolve("uploads"))) {
            Path one = space.makeFolder();
            for (Path path : new Path[] {
                space.downloads(), one, one.getParent(), one.getParent().getParent()
            }) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
    }

    @Test
    void aSpaceMayBeClosedTwice() {
        UploadSpace space = UploadSpace.open(folder);
        space.close();
        space.close();
    }

    @Test
    void whatADeadServerLeftIsClearedAndWhatALivingOneHasIsNot() throws Exception {
        Path left = Files.createDirectories(folder.resolve("server-dead/downloads/mineral-gis-download-1"));
        Files.writeString(left.resolve("1.csv"), "secret");
        try (UploadSpace living = UploadSpace.open(folder)) {
            Path used = Files.writeString(living.makeFolder().resolve("1.csv"), "in use");
            assertFalse(Files.exists(left.getParent().getParent()));
            try (UploadSpace other = UploadSpace.open(folder)) {
                assertTrue(Files.isDirectory(other.makeFolder()));
                assertTrue(Files.exists(used));
            }
            assertTrue(Files.exists(used));
        }
        try (var rest = Files.list(folder)) {
            assertEquals(1, rest.count(), "only the lock of the door stays");
        }
    }

    /** Another server that comes and goes. */
    static final class Other {

        public static void main(String[] arguments) {
            UploadSpace.open(Path.of(arguments[0])).close();
        }
    }

    @Test
    void anotherProgramLeavesAloneWhatTwoSpacesOfThisOneHave() throws Exception {
        try (UploadSpace first = UploadSpace.open(folder);
                UploadSpace second = UploadSpace.open(folder)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Other.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start();
            assertEquals(0, other.waitFor());
            assertTrue(Files.isDirectory(first.downloads()));
            assertTrue(Files.isDirectory(second.downloads()));
        }
    }
}
