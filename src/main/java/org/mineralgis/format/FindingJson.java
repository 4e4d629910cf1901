package org.mineralgis.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** A finding as JSON, the same in the report of a load, at the service and in the receipt of a file. */
public final class FindingJson {

    private FindingJson() {}

    /** With message and remedy in both languages, as {@code {zh, en}}. */
    public static ObjectNode of(Finding finding) {
        ObjectNode node = place(finding);
        node.set("message", text(finding.message()));
        node.set("remedy", text(finding.remedy()));
        return detail(node, finding.detail());
    }

    /** With message and remedy in one language. */
    public static ObjectNode of(Finding finding, Language language) {
        ObjectNode node = place(finding);
        node.put("message", finding.message().in(language));
        node.put("remedy", finding.remedy().in(language));
        return detail(node, finding.detail());
    }

    /** A text in both languages. */
    public static ObjectNode text(LocalizedText text) {
        return JsonNodeFactory.instance.objectNode().put("zh", text.zh()).put("en", text.en());
    }

    private static ObjectNode place(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("file", finding.file())
                .put("row", finding.row())
                .put("field", finding.field());
    }

    private static ObjectNode detail(ObjectNode node, Finding.Detail detail) {
        return node.put("found", detail.found())
                .put("expected", detail.expected())
                .put("suggestion", detail.suggestion())
                .put("computed", detail.computed())
                .put("canAutofix", detail.canAutofix());
    }
}
