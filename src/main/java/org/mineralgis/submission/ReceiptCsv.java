package org.mineralgis.submission;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Finding;

/**
 * The findings of receipts as a table: CSV in UTF-8 with a byte order mark, which Excel needs to read it. A cell that Excel
 * would compute has an apostrophe before it. The stream is flushed, never closed.
 */
public final class ReceiptCsv {

    private static final List<String> HEADER = List.of(
            "rule",
            "severity",
            "file",
            "row",
            "field",
            "found",
            "expected",
            "suggestion",
            "computed",
            "can_autofix",
            "message_zh",
            "message_en",
            "remedy_zh",
            "remedy_en");

    private ReceiptCsv() {}

    /** Writes the findings of one receipt. */
    public static void write(OutputStream out, Receipt receipt) throws IOException {
        write(out, List.of(receipt));
    }

    /** Writes the findings of all receipts; the column {@code file} tells them apart. */
    public static void write(OutputStream out, List<Receipt> receipts) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEADER);
        for (Receipt receipt : receipts) {
            for (Finding finding : receipt.findings().kept()) {
                csv.writeRecord(cells(receipt.source().file(), finding));
            }
        }
        csv.flush();
        text.flush();
    }

    private static List<String> cells(String file, Finding finding) {
        Finding.Detail detail = finding.detail();
        return Stream.of(
                        finding.rule(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        file,
                        finding.row() == 0 ? "" : String.valueOf(finding.row()),
                        text(finding.field()),
                        text(detail.found()),
                        text(detail.expected()),
                        text(detail.suggestion()),
                        text(detail.computed()),
                        String.valueOf(detail.canAutofix()),
                        finding.message().zh(),
                        finding.message().en(),
                        finding.remedy().zh(),
                        finding.remedy().en())
                .map(FormulaGuard::cell)
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
