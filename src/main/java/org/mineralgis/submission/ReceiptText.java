package org.mineralgis.submission;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;

/** A receipt in short, for a terminal, in both languages: totals, then each rule with its first findings. */
public final class ReceiptText {

    /** Findings shown of each rule. */
    private static final int SHOWN_MAX = 3;

    private final StringBuilder text = new StringBuilder();

    private ReceiptText() {}

    /** Several lines, the last one ended. */
    public static String of(Receipt receipt) {
        ReceiptText writer = new ReceiptText();
        writer.head(receipt);
        receipt.rules().forEach(rule -> writer.rule(rule, receipt.findings().kept()));
        writer.autofixes(receipt.findings().kept());
        writer.unapplied(receipt.unapplied());
        return writer.text.toString();
    }

    private void head(Receipt receipt) {
        Receipt.Source source = receipt.source();
        Receipt.Counts counts = receipt.counts();
        line("== %s%s", source.file(), source.format() == null ? "" : " (" + source.format() + ")");
        line("坐标系 crs: 声明 declared %s, 采用 used %s", key(source.declared(), "—"), key(source.used(), "未定 undecided"));
        for (LocalizedText evidence : source.evidence()) {
            line("   · %s / %s", evidence.zh(), evidence.en());
        }
        line(
                "记录 records %,d = 接受 accepted %,d（其中有警告 flagged %,d）+ 拒绝 rejected %,d",
                counts.records(), counts.accepted(), counts.flagged(), counts.rejected());
        line("错误 errors %,d，警告 warnings %,d，说明 infos %,d", counts.errors(), counts.warnings(), counts.infos());
        LocalizedText stopped = counts.stopped();
        if (stopped != null) {
            line("未读完 not read whole: %s / %s", stopped.zh(), stopped.en());
        }
    }

    private static String key(@Nullable Crs crs, String otherwise) {
        return crs == null ? otherwise : crs.key();
    }

    private void rule(Receipt.RuleCount rule, List<Finding> kept) {
        List<Finding> findings = kept.stream()
                .filter(finding -> finding.rule().equals(rule.rule()) && finding.severity() == rule.severity())
                .limit(SHOWN_MAX)
                .toList();
        line("");
        line(
                "-- %s %s × %,d  %s / %s",
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.rule(),
                rule.count(),
                rule.title().zh(),
                rule.title().en());
        findings.forEach(this::finding);
        if (rule.count() > findings.size()) {
            line("   … %,d", rule.count() - findings.size());
        }
        if (!findings.isEmpty()) {
            line("   → %s", findings.get(0).remedy().zh());
            line("   → %s", findings.get(0).remedy().en());
        }
    }

    private void finding(Finding finding) {
        String row = finding.row() == 0 ? "" : "行 row " + finding.row() + " ";
        String field = finding.field() == null ? "" : "字段 field " + finding.field() + " ";
        String place = row + field;
        line(
                "   %s%s",
                place.isEmpty() ? "" : place.strip() + ": ", finding.message().zh());
        line("   %s%s", place.isEmpty() ? "" : "   ", finding.message().en());
        detail("应为 expected", finding.detail().expected());
        detail("算得 computed", finding.detail().computed());
        detail("建议（未改动）suggested, not applied", finding.detail().suggestion());
    }

    private void detail(String title, @Nullable String value) {
        if (value != null) {
            line("      %s: %s", title, value);
        }
    }

    private void autofixes(List<Finding> kept) {
        long offered =
                kept.stream().filter(finding -> finding.detail().canAutofix()).count();
        if (offered > 0) {
            line("");
            line("可按建议改正 can be mended as suggested: %,d（--fix OUT.csv）", offered);
        }
    }

    /** What was not looked at must not be taken for clean. */
    private void unapplied(List<Receipt.UnappliedRule> unapplied) {
        line("");
        line("-- 未应用的规则 / rules not applied");
        unapplied.stream()
                .collect(Collectors.groupingBy(
                        Receipt.UnappliedRule::reason, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((reason, rules) -> line(
                        "   %s: %s / %s",
                        rules.stream().map(Receipt.UnappliedRule::rule).collect(Collectors.joining(" ")),
                        reason.zh(),
                        reason.en()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
