package org.mineralgis.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mineralgis.check.Rule;
import org.mineralgis.format.FindingJson;
import org.mineralgis.model.Severity;
import org.mineralgis.store.FileCount;
import org.mineralgis.store.FindingRest;

/** The report as JSON; its keys are the words of the glossary. */
final class LoadReportJson {

    private static final JsonMapper JSON = new JsonMapper();

    private LoadReportJson() {}

    static String of(LoadReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("release", report.releaseId()).put("changed", report.changed()).put("refused", report.refused());
        counts(root, report.records(), report.features(), report.rejected());
        for (Severity severity : Severity.values()) {
            root.put(plural(severity), report.count(severity));
        }
        ArrayNode datasets = root.putArray("datasets");
        report.datasets().forEach(dataset -> dataset(datasets.addObject(), dataset));
        ArrayNode unapplied = root.putArray("rulesNotApplied");
        for (Rule rule : Rule.listUnapplied()) {
            ObjectNode node = unapplied.addObject().put("rule", rule.id());
            node.set("title", FindingJson.text(rule.title()));
            node.set("reason", FindingJson.text(rule.remedy()));
        }
        return root.toPrettyString() + "\n";
    }

    private static void dataset(ObjectNode node, DatasetReport dataset) {
        node.put("id", dataset.id());
        node.set("title", FindingJson.text(dataset.title()));
        node.put("outcome", dataset.outcome().word());
        counts(node, dataset.records(), dataset.features(), dataset.rejected());
        ArrayNode files = node.putArray("files");
        for (FileCount file : dataset.files()) {
            counts(files.addObject().put("file", file.file()), file.records(), file.features(), file.rejected());
        }
        ArrayNode findings = node.putArray("findings");
        dataset.findings().forEach(finding -> findings.add(FindingJson.of(finding)));
        ArrayNode rest = node.putArray("findingsLeftOut");
        for (FindingRest more : dataset.rest()) {
            rest.addObject().put("rule", more.rule()).put("file", more.file()).put("count", more.findings());
        }
    }

    private static void counts(ObjectNode node, long records, long features, long rejected) {
        node.put("records", records).put("loaded", features).put("rejected", rejected);
    }

    private static String plural(Severity severity) {
        return severity == Severity.INFO ? "infos" : severity.name().toLowerCase(Locale.ROOT) + "s";
    }
}
