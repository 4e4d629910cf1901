package org.mineralgis.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Grades and quantities that cannot be (A07), or hardly (A11: none at all, or far above others of the commodity). */
final class GradeRule implements RecordRule {

    private static final double MEDIAN_FACTOR = 3;
    /** Percent; richer ore of gold or silver is not weighed in percent. */
    private static final double PRECIOUS_MAX = 1;

    private final @Nullable String field;
    private final GradeSeries grades = new GradeSeries();

    GradeRule(Dataset dataset) {
        this.field = dataset.schema().roles().get(FieldRole.GRADE);
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        positive(record, FieldRole.QUANTITY_T, findings);
        positive(record, FieldRole.GRADE, findings);
        unit(record, findings);
        Grade.find(record).ifPresent(grade -> {
            possible(record, grade, findings);
            remember(record, grade);
        });
    }

    private static void positive(CheckedRecord record, FieldRole role, RecordFindings findings) {
        record.findNumber(role)
                .filter(value -> value <= 0)
                .ifPresent(value -> findings.add(
                        Rule.A11,
                        record.field(role),
                        new LocalizedText(
                                "数值为 " + Shown.number(value, 6) + "，应大于 0",
                                "the value is " + Shown.number(value, 6) + "; expected more than 0"),
                        Clue.found(Shown.number(value, 6)).expecting("> 0")));
    }

    private static void unit(CheckedRecord record, RecordFindings findings) {
        String field = record.field(FieldRole.GRADE_UNIT);
        Optional<Double> grade = record.findNumber(FieldRole.GRADE);
        if (field != null && grade.isPresent() && !record.isWritten(FieldRole.GRADE_UNIT)) {
            String number = Shown.number(grade.get(), 6);
            findings.add(
                    Rule.A07,
                    field,
                    new LocalizedText("品位 " + number + " 没有单位", "the grade " + number + " has no unit"),
                    Clue.found(number).expecting("%, g/t"));
        }
    }

    private static void possible(CheckedRecord record, Grade grade, RecordFindings findings) {
        double most = grade.percent() ? 100 : 1e6;
        List<String> commodities = record.list(FieldRole.COMMODITY);
        boolean precious = commodities.contains("gold") || commodities.contains("silver");
        if (grade.value() > most) {
            Clue clue = Clue.found(grade.toString()).expecting("≤ " + Shown.number(most, 0) + " " + grade.unit());
            String guess = Shown.number(grade.value() / 100, 6) + grade.unit();
            impossible(
                    record,
                    grade,
                    grade.percent() && grade.value() / 100 < 100 ? clue.suggesting(guess) : clue,
                    findings);
        } else if (precious && grade.percent() && grade.value() > PRECIOUS_MAX) {
            String guess = Shown.number(grade.value(), 6) + " g/t";
            impossible(
                    record, grade, Clue.found(grade.toString()).expecting("g/t").suggesting(guess), findings);
        }
    }

    private static void impossible(CheckedRecord record, Grade grade, Clue clue, RecordFindings findings) {
        findings.add(
                Rule.A07,
                record.field(FieldRole.GRADE),
                new LocalizedText("品位不可能是 " + grade, "the grade cannot be " + grade),
                clue);
    }

    private void remember(CheckedRecord record, Grade grade) {
        if (grade.value() > 0) {
            grades.add(record, String.join(";", record.list(FieldRole.COMMODITY)) + " " + grade.unit(), grade.value());
        }
    }

    @Override
    public void finish(FindingPlaces places) {
        grades.finish((seen, median) -> {
            if (seen.value() > MEDIAN_FACTOR * median) {
                far(seen, median, places);
            }
        });
        grades.leftOut().forEach((file, count) -> tooManyKinds(count, places.at(file)));
    }

    private void tooManyKinds(long count, RecordFindings findings) {
        findings.add(
                Rule.A11,
                field,
                new LocalizedText(
                        "矿种与品位单位的组合超过 " + GradeSeries.KINDS_MAX + " 种，其后各组合的 " + count + " 个品位未与中位数比较",
                        "commodities and units of grades make more than " + GradeSeries.KINDS_MAX + " kinds; " + count
                                + " grades of further kinds were held to no median"),
                Clue.found(String.valueOf(count)));
    }

    private void far(GradeSeries.Seen seen, double median, FindingPlaces places) {
        String value = Shown.number(seen.value(), 6);
        String middle = Shown.number(median, 6);
        places.at(seen.file(), seen.row(), seen.label())
                .add(
                        Rule.A11,
                        field,
                        new LocalizedText(
                                "品位 " + value + " 超过本数据集同类（" + seen.kind() + "）中位数 " + middle + " 的三倍",
                                "the grade " + value + " is more than three times the median of its like ("
                                        + seen.kind() + "), " + middle),
                        Clue.found(value).computing("median " + middle));
    }
}
