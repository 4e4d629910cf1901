package org.mineralgis.check;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Dates of estimates (A06), of a status (A12) and of a span (A14), held to the day of the dataset, never to the clock. */
final class DateRule implements RecordRule {

    /** After so many years a status is the last known one, no more. */
    private static final int STATUS_YEARS = 3;

    /** The dataset's own day, once a record was seen. */
    private @Nullable Optional<PartialDate> taken;

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        if (taken == null) {
            taken = PartialDate.find(record.dataset().metadata().origin().date());
        }
        taken.ifPresent(day -> {
            effectiveDate(record, day.last(), findings);
            statusDate(record, day.last(), findings);
        });
        span(record, findings);
    }

    private static void effectiveDate(CheckedRecord record, LocalDate taken, RecordFindings findings) {
        String field = record.field(FieldRole.EFFECTIVE_DATE);
        boolean counts = record.isWritten(FieldRole.QUANTITY_T) || record.isWritten(FieldRole.QUANTITY_WRITTEN);
        if (field == null || !counts) {
            return;
        }
        if (!record.isWritten(FieldRole.EFFECTIVE_DATE)) {
            findings.add(Rule.A06, field, "数量没有估算基准日", "the quantity has no effective date");
            return;
        }
        String text = record.findText(FieldRole.EFFECTIVE_DATE).orElse("");
        PartialDate.find(text)
                .filter(date -> date.first().isAfter(taken))
                .ifPresent(date -> findings.add(
                        Rule.A06,
                        field,
                        new LocalizedText(
                                "估算基准日 " + text + " 晚于数据集日期 " + taken,
                                "the effective date " + text + " is after the dataset's own, " + taken),
                        Clue.found(text).expecting("≤ " + taken)));
    }

    private static void statusDate(CheckedRecord record, LocalDate taken, RecordFindings findings) {
        String field = record.field(FieldRole.STATUS_DATE);
        Optional<String> status = record.findText(FieldRole.STATUS);
        if (field == null || status.isEmpty()) {
            return;
        }
        if (!record.isWritten(FieldRole.STATUS_DATE)) {
            findings.add(
                    Rule.A12,
                    field,
                    new LocalizedText(
                            "状态“" + status.get() + "”没有日期", "the status \"" + status.get() + "\" has no date"),
                    Clue.NONE);
            return;
        }
        String text = record.findText(FieldRole.STATUS_DATE).orElse("");
        PartialDate.find(text)
                .filter(date -> date.last().plusYears(STATUS_YEARS).isBefore(taken))
                .ifPresent(date -> findings.add(
                        Rule.A12,
                        field,
                        new LocalizedText(
                                "状态“" + status.get() + "”截至 " + text + "，早于数据集日期 " + taken + " 三年以上",
                                "the status \"" + status.get() + "\" is of " + text + ", more than " + STATUS_YEARS
                                        + " years before the dataset's own date, " + taken),
                        Clue.found(text).expecting("≥ " + taken.minusYears(STATUS_YEARS))));
    }

    private static void span(CheckedRecord record, RecordFindings findings) {
        Optional<String> start = record.findText(FieldRole.START_DATE);
        Optional<String> end = record.findText(FieldRole.END_DATE);
        Optional<PartialDate> from = start.flatMap(PartialDate::find);
        Optional<PartialDate> to = end.flatMap(PartialDate::find);
        if (from.isPresent()
                && to.isPresent()
                && from.get().first().isAfter(to.get().last())) {
            findings.add(
                    Rule.A14,
                    record.field(FieldRole.END_DATE),
                    new LocalizedText(
                            "结束 " + end.get() + " 早于开始 " + start.get(),
                            "the end, " + end.get() + ", is before the start, " + start.get()),
                    Clue.found(end.get()).expecting("≥ " + start.get()));
        }
    }
}
