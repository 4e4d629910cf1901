package org.mineralgis.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;

/** Makes the findings about one record, or about one file as a whole. */
final class RecordFindings {

    private final FindingConsumer consumer;
    private final String dataset;
    private final String file;
    private final int row;
    private final Supplier<String> label;
    private boolean rejected;

    private RecordFindings(FindingConsumer consumer, String dataset, String file, int row, Supplier<String> label) {
        this.consumer = consumer;
        this.dataset = dataset;
        this.file = file;
        this.row = row;
        this.label = label;
    }

    /** @param label what people know the record by; may be empty; only asked for when something is found */
    static RecordFindings ofRecord(
            FindingConsumer consumer, String dataset, String file, int row, Supplier<String> label) {
        return new RecordFindings(consumer, dataset, file, row, label);
    }

    static RecordFindings ofFile(FindingConsumer consumer, String dataset, String file) {
        return new RecordFindings(consumer, dataset, file, 0, () -> "");
    }

    /** A finding about the record or its position. */
    void add(Rule rule, String zh, String en) {
        add(rule, null, zh, en);
    }

    /** A finding about {@code field}. */
    void add(Rule rule, @Nullable String field, String zh, String en) {
        add(rule, field, new LocalizedText(zh, en), Clue.NONE);
    }

    /** A finding about {@code field}, or about the record if that is null, with what machines want to know of it. */
    void add(Rule rule, @Nullable String field, LocalizedText text, Clue clue) {
        LocalizedText message = new LocalizedText(prefix("：") + text.zh(), prefix(": ") + text.en());
        Finding.Place place = new Finding.Place(dataset, file, row, field);
        consumer.accept(new Finding(rule.id(), rule.severity(), place, message, rule.remedy(), clue.detail()));
        rejected |= rule.severity() == Severity.ERROR;
    }

    private String prefix(String colon) {
        String text = label.get();
        return text.isEmpty() ? "" : text + colon;
    }

    /** What people know the record by; empty for a file. */
    String label() {
        return label.get();
    }

    /** Whether an error was found. */
    boolean rejected() {
        return rejected;
    }
}
