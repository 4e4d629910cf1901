package org.mineralgis.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * Words of estimates after GB/T 17766-2020: category and kind agree and 334 is no resource (A04), the five terms only (A05),
 * no sums of resources and reserves (A10; clause 5.2).
 */
final class EstimateTermRule implements RecordRule {

    private static final Set<String> RESOURCES = Set.of("inferred", "indicated", "measured");
    private static final Set<String> RESERVES = Set.of("probable", "proved");
    private static final Pattern CLASS_334 = Pattern.compile("(?<![0-9])334(?![0-9])");
    /** Terms of earlier editions and of everyday speech. */
    private static final Pattern OLD_TERM =
            Pattern.compile("资源储量|基础储量|地质储量|工业储量|表内储量|表外储量|保有储量|探明储量|控制储量|推断储量|远景储量|预测储量");

    private static final Pattern SUM_WORD =
            Pattern.compile("(?:合计|总计|小计|共计)(?:[^\\p{IsHan}].*)?|(?:grand |sub-?)?total", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUM_TERM = Pattern.compile("资源量\\s*[+＋]\\s*储量|储量\\s*[+＋]\\s*资源量");
    private static final String FIVE_TERMS = "推断资源量, 控制资源量, 探明资源量, 可信储量, 证实储量";

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        category(record, findings);
        class334(record, findings);
        term(record, findings);
        sum(record, FieldRole.OREBODY, SUM_WORD, findings);
        sum(record, FieldRole.ESTIMATE_TERM, SUM_WORD, findings);
        sum(record, FieldRole.ESTIMATE_TERM, SUM_TERM, findings);
    }

    private static void category(CheckedRecord record, RecordFindings findings) {
        Optional<String> category = record.findText(FieldRole.ESTIMATE_CATEGORY);
        Optional<String> kind = record.findText(FieldRole.ESTIMATE_KIND);
        if (category.isEmpty() || kind.isEmpty()) {
            return;
        }
        String expected = RESOURCES.contains(category.get())
                ? "resource"
                : RESERVES.contains(category.get()) ? "reserve" : kind.get();
        if (!expected.equals(kind.get())) {
            findings.add(
                    Rule.A04,
                    record.field(FieldRole.ESTIMATE_KIND),
                    new LocalizedText(
                            "类型 " + category.get() + " 属于 " + expected + "，而类别写作 " + kind.get(),
                            "the category " + category.get() + " is one of " + expected + ", but the kind is "
                                    + kind.get()),
                    Clue.found(kind.get()).expecting(expected).suggesting(expected));
        }
    }

    private static void class334(CheckedRecord record, RecordFindings findings) {
        Optional<String> term = record.findText(FieldRole.ESTIMATE_TERM);
        boolean published = record.findText(FieldRole.ESTIMATE_KIND)
                .filter(kind -> kind.equals("resource") || kind.equals("reserve"))
                .isPresent();
        if (published && term.isPresent() && CLASS_334.matcher(term.get()).find()) {
            findings.add(
                    Rule.A04,
                    record.field(FieldRole.ESTIMATE_KIND),
                    new LocalizedText(
                            "334 在 GB/T 17766-1999 中是潜在资源，不得作为资源量公布：" + Shown.quote(term.get()),
                            "334 is potential under GB/T 17766-1999 and cannot be published as a resource: "
                                    + Shown.quote(term.get())),
                    Clue.found(term.get()).expecting("potential").suggesting("potential"));
        }
    }

    private static void term(CheckedRecord record, RecordFindings findings) {
        Optional<String> term = record.findText(FieldRole.ESTIMATE_TERM);
        if (term.isEmpty()) {
            return;
        }
        boolean resource = record.findText(FieldRole.ESTIMATE_KIND)
                .filter(kind -> kind.equals("resource"))
                .isPresent();
        Matcher old = OLD_TERM.matcher(term.get());
        String word = old.find() ? old.group() : resource && isReserve(term.get()) ? "储量" : "";
        if (!word.isEmpty()) {
            findings.add(
                    Rule.A05,
                    record.field(FieldRole.ESTIMATE_TERM),
                    new LocalizedText(
                            "用语“" + word + "”不是 GB/T 17766-2020 的类型：" + Shown.quote(term.get()),
                            "\"" + word + "\" is no term of GB/T 17766-2020: " + Shown.quote(term.get())),
                    Clue.found(word).expecting(FIVE_TERMS));
        }
    }

    /** Whether only 储量 is said, which is not what a resource is called. */
    private static boolean isReserve(String term) {
        return term.contains("储量") && !term.contains("资源量");
    }

    private static void sum(CheckedRecord record, FieldRole role, Pattern pattern, RecordFindings findings) {
        record.findText(role)
                .filter(text -> pattern == SUM_WORD
                        ? pattern.matcher(text).matches()
                        : pattern.matcher(text).find())
                .ifPresent(text -> findings.add(
                        Rule.A10,
                        record.field(role),
                        new LocalizedText(
                                "合计行 " + Shown.quote(text) + "：资源量与储量不得相加",
                                "a sum, " + Shown.quote(text) + ": resources and reserves are never added up"),
                        Clue.found(text)));
    }
}
