package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the schema of a file of datum parameters cannot say: ids of their own, values that fit the method, true areas. */
final class DatumParameterRules {

    private static final List<String> SEVENTH = List.of("rx_arcsec", "ry_arcsec", "rz_arcsec", "scale_ppm");

    private final YamlDocument document;
    private final JsonNode operation;
    private final String pointer;
    private final String path;

    private DatumParameterRules(YamlDocument document, int index) {
        this.document = document;
        this.operation = document.tree().get("operations").get(index);
        this.pointer = "/operations/" + index;
        this.path = "operations[" + index + "].";
    }

    /** @throws DatasetFileException about the first operation that contradicts itself or has the id of another */
    static void check(YamlDocument document) throws DatasetFileException {
        Map<String, Integer> ids = new HashMap<>();
        int count = document.tree().get("operations").size();
        for (int index = 0; index < count; index++) {
            DatumParameterRules rules = new DatumParameterRules(document, index);
            rules.checkId(ids.putIfAbsent(rules.operation.get("id").asText(), document.line(rules.pointer + "/id")));
            rules.checkMethod();
            rules.checkArea("west", "east");
            rules.checkArea("south", "north");
        }
    }

    private void checkId(@Nullable Integer lineBefore) throws DatasetFileException {
        if (lineBefore != null) {
            throw fault(
                    "id",
                    " is " + OneLine.quote(operation.get("id").asText()) + ", as in line " + lineBefore
                            + "; expected an id of its own");
        }
    }

    private void checkMethod() throws DatasetFileException {
        String method = operation.get("method").asText();
        boolean seven = !method.equals("geocentric_translation");
        for (String key : SEVENTH) {
            boolean given = operation.get("parameters").has(key);
            if (given && !seven) {
                throw fault(
                        "parameters/" + key,
                        " is given; expected that only for position_vector and coordinate_frame, which say in what sense"
                                + " rotations are meant");
            }
            if (!given && seven) {
                throw fault("parameters/" + key, " is missing; " + method + " needs it (0 is allowed)");
            }
        }
    }

    private void checkArea(String least, String greatest) throws DatasetFileException {
        JsonNode area = operation.get("area");
        if (area.get(least).asDouble() >= area.get(greatest).asDouble()) {
            throw fault("area", ": " + least + " is not below " + greatest + "; expected an area that is not empty");
        }
    }

    private DatasetFileException fault(String key, String what) {
        return document.fault(pointer + "/" + key, path + key.replace('/', '.') + what);
    }
}
