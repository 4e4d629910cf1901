package org.mineralgis.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
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
            text(node.putObject("title"), rule.title());
            text(node.putObject("reason"), rule.remedy());
        }
        return root.toPrettyString() + "\n";
    }

    private static void dataset(ObjectNode node, DatasetReport dataset) {
        node.put("id", dataset.id());
        text(node.putObject("title"), dataset.title());
        node.put("outcome", dataset.outcome().word());
        counts(node, dataset.records(), dataset.features(), dataset.rejected());
        ArrayNode files = node.putArray("files");
        for (FileCount file : dataset.files()) {
            counts(files.addObject().put("file", file.file()), file.records(), file.features(), file.rejected());
        }
        ArrayNode findings = node.putArray("findings");
        dataset.findings().forEach(finding -> finding(findings.addObject(), finding));
        ArrayNode rest = node.putArray("findingsLeftOut");
        for (FindingRest more : dataset.rest()) {
            rest.addObject().put("rule", more.rule()).put("file", more.file()).put("count", more.findings());
        }
    }

    /** One finding on one line. */
    static String of(Finding finding) {
        ObjectNode node = JSON.createObjectNode();
        finding(node, finding);
        return node.toString();
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        node.put("file", finding.file());
        node.put("row", finding.row());
        node.put("field", finding.field());
        text(node.putObject("message"), finding.message());
        text(node.putObject("remedy"), finding.remedy());
        node.put("found", finding.detail().found());
        node.put("expected", finding.detail().expected());
        node.put("suggestion", finding.detail().suggestion());
        node.put("computed", finding.detail().computed());
        node.put("canAutofix", finding.detail().canAutofix());
    }

    private static void counts(ObjectNode node, long records, long features, long rejected) {
        node.put("records", records).put("loaded", features).put("rejected", rejected);
    }

    private static void text(ObjectNode node, LocalizedText text) {
        node.put("zh", text.zh()).put("en", text.en());
    }

    private static String plural(Severity severity) {
        return severity == Severity.INFO ? "infos" : severity.name().toLowerCase(Locale.ROOT) + "s";
    }
}
