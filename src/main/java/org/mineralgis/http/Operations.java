package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.datum.OperationArea;
import org.mineralgis.datum.OperationParameter;

/** What the steps that records name stand for. */
final class Operations {

    private final List<CoordinateOperation> operations;

    Operations(List<CoordinateOperation> operations) {
        this.operations = List.copyOf(operations);
    }

    Answer answer(Request request) {
        if (request.html()) {
            return Page.answer(OperationsPage.of(request.visit(), operations));
        }
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("operations");
        operations.forEach(operation -> put(array.addObject(), operation));
        Links.self(request, request.route().offered()).putTo(document);
        return Json.answer(request, document);
    }

    private static void put(ObjectNode node, CoordinateOperation operation) {
        node.put("step", operation.step());
        node.put("id", operation.id()).put("version", operation.version());
        node.putObject("title")
                .put("zh", operation.title().zh())
                .put("en", operation.title().en());
        node.put("from", operation.source()).put("to", operation.target());
        ArrayNode parameters = node.putArray("parameters");
        operation.parameters().forEach(parameter -> put(parameters.addObject(), parameter));
        put(node.putObject("area"), operation.area());
        node.put("accuracyMeters", operation.accuracyMeters());
    }

    /** A value that its owner may have to keep to himself is null. */
    private static void put(ObjectNode node, OperationParameter parameter) {
        node.put("name", parameter.name()).put("value", parameter.value());
        node.put("unit", parameter.unit()).put("source", parameter.source());
    }

    private static void put(ObjectNode node, OperationArea area) {
        node.put("west", area.west()).put("south", area.south());
        node.put("east", area.east()).put("north", area.north());
        node.putObject("title")
                .put("zh", area.title().zh())
                .put("en", area.title().en());
    }
}
