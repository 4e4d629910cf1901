package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.LocalizedText;

/**
 * The shape of a dataset's records as JSON Schema 2020-12, with titles and terms in both languages (OGC 23-058r2): all that is
 * returned, what filters can name, and what records can be ordered by.
 */
final class Schemas {

    private final Served served;

    Schemas(Served served) {
        this.served = served;
    }

    /** All properties. Nothing can be written here, so that what is returned is all there is. */
    Answer answer(Request request) {
        Dataset dataset = served.get(request).dataset();
        ObjectNode document = document(request, dataset, "schema", schemas -> {
            schemas.putGeometry();
            dataset.schema().fields().forEach(schemas::put);
            schemas.putEvidence();
            schemas.putLineage();
        });
        document.get("properties").forEach(property -> ((ObjectNode) property).put("readOnly", true));
        ArrayNode required = document.putArray("required");
        dataset.schema().fields().stream().filter(Field::required).forEach(field -> required.add(field.name()));
        return page(request, dataset, Texts.SCHEMA, document);
    }

    /** What filters can name, and nothing else (OGC 19-079r2, clause 7). */
    Answer queryables(Request request) {
        Dataset dataset = served.get(request).dataset();
        ObjectNode document = document(request, dataset, "queryables", schemas -> {
            schemas.putGeometry();
            schemas.putId();
            dataset.schema().fields().forEach(schemas::put);
            schemas.putEvidence();
        });
        document.put("additionalProperties", false);
        return page(request, dataset, Texts.QUERYABLES, document);
    }

    /** What records can be ordered by. */
    Answer sortables(Request request) {
        Dataset dataset = served.get(request).dataset();
        Set<String> sortables = SortParameter.sortables(dataset);
        ObjectNode document = document(request, dataset, "sortables", schemas -> {
            schemas.putId();
            dataset.schema().fields().stream()
                    .filter(field -> sortables.contains(field.name()))
                    .forEach(schemas::put);
        });
        document.put("additionalProperties", false);
        return page(request, dataset, Texts.SORTABLES, document);
    }

    private static ObjectNode document(Request request, Dataset dataset, String name, Consumer<FieldSchemas> putAll) {
        ObjectNode document = Json.object();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", request.base().to("collections", dataset.id(), name).toString());
        document.put("type", "object");
        document.put("title", dataset.metadata().title().in(request.language()));
        document.put("description", dataset.metadata().description().in(request.language()));
        putAll.accept(new FieldSchemas(dataset, request.language(), document.putObject("properties")));
        return document;
    }

    private static Answer page(Request request, Dataset dataset, LocalizedText what, ObjectNode document) {
        LocalizedText of = dataset.metadata().title();
        LocalizedText title = new LocalizedText(of.zh() + " · " + what.zh(), of.en() + " · " + what.en());
        return Page.either(request, title, document, CollectionPage.wayBelow(request.visit(), dataset));
    }
}
