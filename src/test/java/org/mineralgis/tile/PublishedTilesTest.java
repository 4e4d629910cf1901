package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The decoder of the tests takes what Mapbox's examples call valid in version 2, and refuses the others. */
final class PublishedTilesTest {

    /**
     * 016 is byte for byte 003, which is invalid for want of a type of geometry; 057 has a MoveTo of 536,870,911 points followed by
     * one, which is why 051 is invalid.
     */
    private static final Set<String> MISLABELLED = Set.of("016", "057");

    @Test
    void whatIsValidIsReadAndWhatIsInvalidRefused() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Path folder : folders()) {
            String number = folder.getFileName().toString();
            JsonNode info =
                    new ObjectMapper().readTree(folder.resolve("info.json").toFile());
            boolean valid = info.at("/validity/v2").asBoolean() && !MISLABELLED.contains(number);
            String fault = fault(Files.readAllBytes(folder.resolve("tile.mvt")));
            if (valid != fault.isEmpty()) {
                wrong.add(number + ' ' + info.path("description").asText() + ": " + fault);
            }
            count++;
        }
        assertEquals(List.of(), wrong);
        assertTrue(count > 70, count + " examples");
    }

    private static String fault(byte[] mvt) {
        try {
            DecodedTile.of(mvt);
            return "";
        } catch (InvalidTileException e) {
            return e.getMessage();
        }
    }

    private static List<Path> folders() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "src/test/viewer/fixtures.sh")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        try (Stream<Path> folders = Files.list(Path.of(output.strip()))) {
            return folders.sorted().toList();
        }
    }
}
