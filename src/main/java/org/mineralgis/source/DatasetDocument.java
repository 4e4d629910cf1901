package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SmallShapes;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.TileContent;
import org.mineralgis.model.ZoomRange;

/** Turns a tree that keeps the schema of {@code dataset.yaml} into a {@link Dataset}. */
final class DatasetDocument {

    private DatasetDocument() {}

    static Dataset dataset(JsonNode root) {
        return new Dataset(
                root.get("id").asText(),
                metadata(root),
                Crs.find(root.get("crs").asText()).orElseThrow(),
                datumPolicy(root.path("datum")),
                word(Evidence.class, root.get("evidence")),
                list(root.path("files"), DatasetDocument::sourceFile),
                schema(root),
                portrayal(root));
    }

    private static DatumPolicy datumPolicy(JsonNode datum) {
        return new DatumPolicy(
                datum.path("outside_area").asText().equals("extrapolate"),
                datum.path("xian_1980").asText().equals("as_wgs84"));
    }

    private static Metadata metadata(JsonNode root) {
        JsonNode licence = root.get("licence");
        JsonNode origin = root.get("origin");
        return new Metadata(
                text(root.get("title")),
                text(root.get("description")),
                new Licence(optional(licence, "spdx"), licence.get("title").asText(), optional(licence, "url")),
                root.get("attribution").asText(),
                new Origin(
                        origin.get("project").asText(),
                        origin.get("version").asText(),
                        origin.get("date").asText(),
                        optional(origin, "url")),
                list(root.path("caveats"), DatasetDocument::text));
    }

    private static SourceFile sourceFile(JsonNode file) {
        return new SourceFile(
                file.get("path").asText(),
                file.get("sha256").asText(),
                word(SourceFormat.class, file.get("format")),
                file.get("records").asInt(),
                GeometryDocument.source(file.get("geometry")),
                list(
                        file.path("parts"),
                        part -> new SourceFile.Part(
                                part.get("path").asText(), part.get("sha256").asText())));
    }

    private static Schema schema(JsonNode root) {
        String idField = root.get("id_field").asText();
        return new Schema(
                GeometryType.find(root.get("geometry").asText()).orElseThrow(),
                list(root.path("fields"), FieldDocument::field),
                idField.equals("@row") ? null : idField,
                optional(root, "evidence_field"),
                roles(root.path("fields")));
    }

    /** A role that two fields declare falls to the first; {@link RoleRules} refuses that. */
    private static Map<FieldRole, String> roles(JsonNode fields) {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        for (JsonNode field : fields) {
            String word = optional(field, "role");
            if (word != null) {
                roles.putIfAbsent(
                        FieldRole.find(word).orElseThrow(), field.get("name").asText());
            }
        }
        return roles;
    }

    private static Portrayal portrayal(JsonNode root) {
        JsonNode zoom = root.path("zoom");
        JsonNode titles = root.path("title_field");
        return new Portrayal(
                optional(root, "style"),
                zoom.isObject()
                        ? new ZoomRange(zoom.get("min").asInt(), zoom.get("max").asInt())
                        : null,
                optional(titles, "zh"),
                optional(titles, "en"),
                tiles(root.path("tiles")));
    }

    private static TileContent tiles(JsonNode tiles) {
        return new TileContent(
                list(tiles.path("fields"), JsonNode::asText),
                SmallShapes.find(tiles.path("small_shapes")
                                .asText(TileContent.DEFAULT.small().word()))
                        .orElseThrow());
    }

    static LocalizedText text(JsonNode text) {
        return new LocalizedText(
                text.get("zh").asText().strip(), text.get("en").asText().strip());
    }

    static @Nullable String optional(JsonNode parent, String key) {
        return parent.path(key).textValue();
    }

    static <T> List<T> list(JsonNode items, Function<JsonNode, T> convert) {
        List<T> converted = new ArrayList<>();
        items.forEach(item -> converted.add(convert.apply(item)));
        return converted;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    static <E extends Enum<E>> E word(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asText().toUpperCase(Locale.ROOT));
    }
}
