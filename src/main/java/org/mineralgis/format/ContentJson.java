package org.mineralgis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.model.Term;

/** Notes and data dictionary as JSON, for formats that have a place for text but none for either. */
final class ContentJson {

    private ContentJson() {}

    /** Each note by its key, with title and text in both languages. */
    static ObjectNode notes(List<FileNote> notes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (FileNote note : notes) {
            ObjectNode one = node.putObject(note.key());
            one.set("title", FindingJson.text(note.title()));
            one.set("text", FindingJson.text(note.text()));
        }
        return node;
    }

    /** Name, title, type, unit and vocabulary of each field. */
    static ArrayNode fields(List<TableField> fields) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        for (TableField field : fields) {
            ObjectNode one = node.addObject().put("name", field.name());
            one.set("title", FindingJson.text(field.title()));
            one.put("type", field.type().word());
            if (field.unit() != null) {
                one.put("unit", field.unit());
            }
            if (!field.vocabulary().isEmpty()) {
                ObjectNode terms = one.putObject("vocabulary");
                for (Term term : field.vocabulary()) {
                    terms.set(term.value(), FindingJson.text(term.title()));
                }
            }
        }
        return node;
    }
}
