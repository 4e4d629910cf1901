package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.FindingConsumer;
import org.mineralgis.check.Rule;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.SourceException;

/**
 * {@code retired.csv} of a dataset: {@code id,successor,reason,date,source}, a row for each record that is gone for good.
 * Rows that say too little are findings and are left out.
 */
final class RetiredFile {

    static final String NAME = "retired.csv";

    /** Characters; longer ids are served nowhere. */
    private static final int TEXT_MAX = 2000;

    /** A row that says what it must; the successor is not looked up yet. */
    record Row(int number, Retirement retirement) {}

    private final Dataset dataset;
    private final Predicate<String> datasets;
    private final FindingConsumer findings;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private RetiredFile(Dataset dataset, Predicate<String> datasets, FindingConsumer findings) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.findings = findings;
    }

    /**
     * Reads it.
     *
     * @param datasets whether a dataset of this id is part of the data
     * @param findings takes what is wrong with single rows
     * @return the rows in their order, each of another id
     * @throws UnreadableFileException when it is not CSV
     */
    static List<Row> read(Path file, Dataset dataset, Predicate<String> datasets, FindingConsumer findings)
            throws UnreadableFileException, IOException {
        SourceFile spec = new SourceFile(NAME, "", SourceFormat.CSV, 0, new GeometrySource.None());
        RetiredFile reading = new RetiredFile(dataset, datasets, findings);
        try {
            RecordPipe.read(file, spec, reading.consumer());
        } catch (SourceException e) {
            throw new UnreadableFileException(FileFinding.unreadable(dataset, spec, e), e);
        }
        return List.copyOf(reading.rows.values());
    }

    private RecordConsumer consumer() {
        return new RecordConsumer() {
            @Override
            public void accept(SourceRecord record) {
                take(record);
            }

            @Override
            public void notice(SourceNotice notice) {
                // How it was read shows in the texts that are served; nothing of it is lost.
            }
        };
    }

    private void take(SourceRecord record) {
        List<String> missing = missing(record);
        String id = text(record, "id");
        if (record.fault() != null || !missing.isEmpty()) {
            String lacks = record.fault() != null ? "cells" : String.join(", ", missing);
            malformed(record.row(), id, "缺少或无效：" + lacks, "missing or not valid: " + lacks);
        } else if (rows.containsKey(id)) {
            malformed(
                    record.row(),
                    id,
                    "编号 " + id + " 出现不止一次，以先出现的为准",
                    "the id " + id + " was named before; the first row counts");
        } else {
            RecordReference successor = successor(text(record, "successor"));
            if (successor != null && successor.equals(new RecordReference(dataset.id(), id))) {
                malformed(record.row(), id, "记录不能由自己取代", "a record cannot be its own successor");
                return;
            }
            Retirement retirement =
                    new Retirement(id, successor, text(record, "reason"), text(record, "date"), text(record, "source"));
            rows.put(id, new Row(record.row(), retirement));
        }
    }

    private static List<String> missing(SourceRecord record) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("id", "reason", "date", "source")) {
            String text = text(record, name);
            if (text.isEmpty() || text.length() > TEXT_MAX || text.indexOf('\0') >= 0) {
                missing.add(name);
            }
        }
        if (!missing.contains("date") && !isDate(text(record, "date"))) {
            missing.add("date");
        }
        String successor = text(record, "successor");
        if (successor.length() > TEXT_MAX || successor.indexOf('\0') >= 0) {
            missing.add("successor");
        }
        return missing;
    }

    private static String text(SourceRecord record, String name) {
        @Nullable String text = record.attributes().get(name);
        return text == null ? "" : text.strip();
    }

    /** Year, month or day. */
    private static boolean isDate(String text) {
        try {
            return switch (text.length()) {
                case 4 -> text.matches("[0-9]{4}");
                case 7 -> YearMonth.parse(text).getYear() >= 0;
                default -> LocalDate.parse(text).getYear() <= 9999;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** {@code id} of this dataset, or {@code dataset/id} of another. */
    private @Nullable RecordReference successor(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int slash = text.indexOf('/');
        boolean elsewhere = slash > 0 && slash < text.length() - 1 && datasets.test(text.substring(0, slash));
        return elsewhere
                ? new RecordReference(text.substring(0, slash), text.substring(slash + 1))
                : new RecordReference(dataset.id(), text);
    }

    private void malformed(int row, String id, String zh, String en) {
        findings.accept(finding(dataset, Rule.R03, row, id, zh, en));
    }

    /** A finding about a row. */
    static Finding finding(Dataset dataset, Rule rule, int row, String found, String zh, String en) {
        int most = Finding.Detail.LENGTH_MAX;
        String shown = found.length() > most ? found.substring(0, most - 1) + "…" : found;
        return new Finding(
                rule.id(),
                rule.severity(),
                new Finding.Place(dataset.id(), NAME, row, null),
                new LocalizedText(zh, en),
                rule.remedy(),
                new Finding.Detail(shown.isEmpty() ? null : shown, null, null, null, false));
    }
}
