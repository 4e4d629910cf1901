package org.mineralgis.submission;

import static org.mineralgis.format.Html.el;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;

/** Receipts as one page for people, in both languages, that needs nothing but itself: no script, no address. */
public final class ReceiptHtml {

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1d1d1d}
            table{border-collapse:collapse;width:100%;margin:.6rem 0 1.6rem}
            th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#eee}td.n{text-align:right;white-space:nowrap}
            .error{border-left:.4rem solid #b3261e}.warning{border-left:.4rem solid #b26a00}.info{border-left:.4rem solid #4a6fa5}
            .en{color:#555}small{color:#555}
            @media print{body{margin:0;max-width:none;font-size:11px}tr{break-inside:avoid}thead{display:table-header-group}}
            """;

    private ReceiptHtml() {}

    /** Writes a page with one receipt, in UTF-8; the stream is flushed, never closed. */
    public static void write(OutputStream out, Receipt receipt) throws IOException {
        write(out, List.of(receipt));
    }

    /** Writes a page with all receipts, one below the other. */
    public static void write(OutputStream out, List<Receipt> receipts) throws IOException {
        String title = receipts.stream().map(receipt -> receipt.source().file()).collect(Collectors.joining(", "));
        Html page = el(
                        "html",
                        el(
                                "head",
                                el("meta").attr("charset", "utf-8"),
                                el("meta")
                                        .attr("name", "viewport")
                                        .attr("content", "width=device-width, initial-scale=1"),
                                el("title", "检查回执 · Receipt · " + title),
                                el("style", STYLE)),
                        el("body", receipts.stream().map(ReceiptHtml::section).toList()))
                .attr("lang", "zh");
        out.write(page.document().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Html section(Receipt receipt) {
        return el(
                "section",
                el("h1", "检查回执 · Receipt: " + receipt.source().file()),
                totals(receipt),
                evidence(receipt.source()),
                rules(receipt.rules()),
                findings(receipt.findings()),
                rejected(receipt.rejected()),
                unapplied(receipt.unapplied()));
    }

    private static Html totals(Receipt receipt) {
        Receipt.Counts counts = receipt.counts();
        LocalizedText stopped = counts.stopped();
        Html table = table(
                List.of(
                        "记录 records",
                        "接受 accepted",
                        "其中有警告 flagged",
                        "拒绝 rejected",
                        "错误 errors",
                        "警告 warnings",
                        "说明 infos"),
                List.of(el(
                        "tr",
                        number(counts.records()),
                        number(counts.accepted()),
                        number(counts.flagged()),
                        number(counts.rejected()),
                        number(counts.errors()),
                        number(counts.warnings()),
                        number(counts.infos()))));
        return stopped == null
                ? table
                : el("div", table, el("p", el("strong", "未读完 · not read whole: "), both(stopped)));
    }

    private static Html evidence(Receipt.Source source) {
        return el(
                "div",
                el(
                        "p",
                        "坐标系 · coordinate system: 声明 declared ",
                        el("b", key(source.declared(), "—")),
                        ", 采用 used ",
                        el("b", key(source.used(), "未定 undecided"))),
                el(
                        "ul",
                        source.evidence().stream()
                                .map(text -> el("li", both(text)))
                                .toList()));
    }

    private static String key(@Nullable Crs crs, String otherwise) {
        return crs == null ? otherwise : crs.key();
    }

    private static Html rules(List<Receipt.RuleCount> rules) {
        return el(
                "div",
                el("h2", "规则 · Rules"),
                table(
                        List.of("规则 rule", "级别 severity", "次数 count", "内容 title"),
                        rules.stream()
                                .map(rule -> el(
                                        "tr",
                                        el("td", rule.rule())
                                                .css(rule.severity().name().toLowerCase(Locale.ROOT)),
                                        el("td", rule.severity().name().toLowerCase(Locale.ROOT)),
                                        number(rule.count()),
                                        el("td", both(rule.title()))))
                                .toList()));
    }

    private static Html findings(Receipt.Findings findings) {
        return el(
                "div",
                el("h2", "发现 · Findings"),
                table(
                        List.of("规则 rule", "行 row", "字段 field", "发现 found", "建议 suggestion", "处理 remedy"),
                        findings.kept().stream().map(ReceiptHtml::finding).toList()),
                leftOut(findings.leftOut()));
    }

    private static Html finding(Finding finding) {
        Finding.Detail detail = finding.detail();
        return el(
                "tr",
                el("td", finding.rule()).css(finding.severity().name().toLowerCase(Locale.ROOT)),
                el("td", finding.row() == 0 ? "" : String.valueOf(finding.row()))
                        .css("n"),
                el("td", text(finding.field())),
                el(
                        "td",
                        both(finding.message()),
                        small("应为 expected: ", detail.expected()),
                        small("算得 computed: ", detail.computed())),
                el("td", text(detail.suggestion())),
                el("td", both(finding.remedy())));
    }

    private static Html rejected(Receipt.Rejected rejected) {
        return el(
                "div",
                el("h2", "拒绝的记录 · Rejected records"),
                table(
                        List.of("行 row", "规则 rules", "原因 reason", "原文 as sent"),
                        rejected.kept().stream()
                                .map(record -> el(
                                        "tr",
                                        el("td", String.valueOf(record.row())).css("n"),
                                        el("td", String.join(" ", record.rules())),
                                        el("td", both(record.reason())),
                                        el("td", attributes(record))))
                                .toList()),
                leftOut(rejected.leftOut()));
    }

    private static String attributes(Receipt.RejectedRecord record) {
        return record.attributes().entrySet().stream()
                .filter(attribute -> attribute.getValue() != null)
                .map(attribute -> attribute.getKey() + " = " + attribute.getValue())
                .collect(Collectors.joining("; "));
    }

    private static Html unapplied(List<Receipt.UnappliedRule> unapplied) {
        return el(
                "div",
                el("h2", "未应用的规则 · Rules not applied"),
                table(
                        List.of("规则 rule", "内容 title", "原因 reason"),
                        unapplied.stream()
                                .map(rule -> el(
                                        "tr",
                                        el("td", rule.rule()),
                                        el("td", both(rule.title())),
                                        el("td", both(rule.reason()))))
                                .toList()));
    }

    private static Html table(List<String> header, List<Html> rows) {
        return el(
                "table",
                el(
                        "thead",
                        el("tr", header.stream().map(title -> el("th", title)).toList())),
                el("tbody", rows));
    }

    private static Html leftOut(long count) {
        return el("p", count == 0 ? "" : "另有 " + count + " 项未列出 · not listed here: " + count);
    }

    private static List<Html> both(LocalizedText text) {
        return List.of(el("div", text.zh()), el("div", text.en()).css("en").attr("lang", "en"));
    }

    private static Html small(String title, @Nullable String value) {
        return el("small", value == null ? "" : title + value);
    }

    private static Html number(long count) {
        return el("td", String.valueOf(count)).css("n");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
