package org.mineralgis.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;
import org.mineralgis.store.FileCount;
import org.mineralgis.store.FindingRest;

/** The report for people, in both languages: totals, counts of every dataset and file, then findings by rule. */
public final class LoadReportText {

    /** Numbers first: names can be long and Chinese characters are two places wide, so they would push columns about. */
    private static final String COUNTS = "%9s %9s %9s %8s %9s %7s  %s\n";

    private final StringBuilder text = new StringBuilder();

    private LoadReportText() {}

    /** The whole report, several lines. */
    public static String of(LoadReport report) {
        LoadReportText writer = new LoadReportText();
        writer.head(report);
        writer.counts(report);
        for (DatasetReport dataset : report.datasets()) {
            writer.findings(dataset);
        }
        writer.unapplied();
        return writer.text.toString();
    }

    private void head(LoadReport report) {
        text.append("mineral-gis 载入报告 / load report\n");
        if (report.refused()) {
            text.append("有文件不能载入，发布版没有改变 / a file cannot be loaded, no release was made\n");
        } else if (report.releaseId() > 0) {
            text.append("发布版 ")
                    .append(report.releaseId())
                    .append(report.changed() ? "（新）" : "（未变）")
                    .append(" / release ")
                    .append(report.releaseId())
                    .append(report.changed() ? " (new)\n" : " (unchanged)\n");
        }
        text.append('\n');
    }

    private void counts(LoadReport report) {
        text.append("记录 records = 载入 loaded + 拒绝 rejected；错误 errors，警告 warnings，说明 infos\n\n");
        row("records", "loaded", "rejected", "errors", "warnings", "infos", "");
        for (DatasetReport dataset : report.datasets()) {
            row(
                    dataset.records(),
                    dataset.features(),
                    dataset.rejected(),
                    dataset.count(Severity.ERROR),
                    dataset.count(Severity.WARNING),
                    dataset.count(Severity.INFO),
                    dataset.id() + " (" + dataset.outcome().word() + ")");
            for (FileCount file : dataset.files()) {
                String name = dataset.id() + "/" + file.file();
                row(file.records(), file.features(), file.rejected(), "", "", "", name);
            }
        }
        row(
                report.records(),
                report.features(),
                report.rejected(),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.INFO),
                "总计 total");
    }

    private void row(Object... cells) {
        text.append(String.format(Locale.ROOT, COUNTS, cells).stripTrailing()).append('\n');
    }

    private void findings(DatasetReport dataset) {
        if (dataset.findings().isEmpty()) {
            return;
        }
        text.append('\n').append("== ").append(dataset.id());
        text.append(" · ").append(dataset.title().zh());
        text.append(" · ").append(dataset.title().en()).append('\n');
        byRule(dataset.findings()).forEach((rule, findings) -> {
            text.append("\n-- ")
                    .append(rule)
                    .append(" × ")
                    .append(findings.size())
                    .append('\n');
            findings.forEach(this::finding);
        });
        for (FindingRest more : dataset.rest()) {
            String count = String.format(Locale.ROOT, "%,d", more.findings());
            String file = FindingFile.name(dataset.id());
            text.append("\n-- ")
                    .append(more.rule())
                    .append(' ')
                    .append(dataset.id())
                    .append('/')
                    .append(more.file());
            text.append(": 另有 ").append(count).append(" 条，逐条写在 ").append(file);
            text.append(" / and ")
                    .append(count)
                    .append(" more, one by one in ")
                    .append(file)
                    .append('\n');
        }
    }

    /** Gravest first; within a severity by the first appearance of the rule. */
    private static Map<String, List<Finding>> byRule(List<Finding> findings) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> groups.computeIfAbsent(
                                    severity.name().toLowerCase(Locale.ROOT) + " " + finding.rule(),
                                    any -> new ArrayList<>())
                            .add(finding));
        }
        return groups;
    }

    private void finding(Finding finding) {
        text.append(finding.dataset()).append('/').append(finding.file());
        if (finding.row() > 0) {
            text.append(" 行 row ").append(finding.row());
        }
        if (finding.field() != null) {
            text.append(" 字段 field ").append(finding.field());
        }
        text.append('\n');
        text.append("   ").append(finding.message().zh()).append('\n');
        text.append("   ").append(finding.message().en()).append('\n');
        text.append("   → ").append(finding.remedy().zh()).append('\n');
        text.append("   → ").append(finding.remedy().en()).append('\n');
        detail("应为 expected", finding.detail().expected());
        detail("算得 computed", finding.detail().computed());
        detail("建议（未改动） suggested, not applied", finding.detail().suggestion());
    }

    /** What was not looked at must not be taken for clean. */
    private void unapplied() {
        text.append("\n== 未应用的规则 / rules not applied\n\n");
        for (Rule rule : Rule.listUnapplied()) {
            text.append(rule.id())
                    .append(' ')
                    .append(rule.title().zh())
                    .append(" / ")
                    .append(rule.title().en());
            text.append('\n');
            text.append("   ").append(rule.remedy().zh()).append('\n');
            text.append("   ").append(rule.remedy().en()).append('\n');
        }
    }

    private void detail(String title, @Nullable String value) {
        if (value != null) {
            text.append("   ").append(title).append(": ").append(value).append('\n');
        }
    }
}
