package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The styles that are served, before the validator of the MapLibre style specification (the one that the viewer's MapLibre brings). */
@ExtendWith(ShippedServer.Shared.class)
final class MapLibreSpecificationTest {

    private static final Path VALIDATOR =
            Path.of("src/main/viewer/node_modules/@maplibre/maplibre-gl-style-spec/dist/gl-style-validate.mjs");

    @TempDir
    private Path folder;

    @Test
    void everyStyleThatIsServedIsValid(ShippedServer server) throws Exception {
        List<Path> styles = new ArrayList<>();
        for (JsonNode style :
                server.json(server.base() + "/styles?f=json", "*/*").get("styles")) {
            String id = style.get("id").asText();
            styles.add(write(id, server.json(server.base() + "/styles/" + id + "?f=json", "*/*")));
        }
        assertTrue(styles.size() > 10, styles.toString());
        assertEquals("0 ", validate(styles));
    }

    @Test
    void theValidatorFindsAPropertyThatDoesNotExist(ShippedServer server) throws Exception {
        ObjectNode style = (ObjectNode) server.json(server.base() + "/styles/mine?f=json", "*/*");
        ((ObjectNode) style.get("layers").get(1)).putObject("paint").put("icon-glow", 1);
        String found = validate(List.of(write("glow", style)));
        assertNotEquals("0", found.substring(0, 1), found);
        assertTrue(found.contains("icon-glow"), found);
    }

    private Path write(String name, JsonNode style) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), style.toString());
    }

    /** Its exit code and what it says. */
    private String validate(List<Path> styles) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", VALIDATOR.toString()));
        styles.forEach(style -> command.add(style.toString()));
        Path log = folder.resolve("validator.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), Files.readString(log));
        return process.exitValue() + " " + Files.readString(log).strip();
    }
}
