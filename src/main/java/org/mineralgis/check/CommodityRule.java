package org.mineralgis.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Term;

/**
 * Says of a value that is no commodity of the field which one it probably is (A02). Where the field has no vocabulary, only
 * several commodities in one value are at fault: what no list knows cannot be told from a rare commodity.
 */
final class CommodityRule {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*([-_:][a-z0-9]+)*");

    private final Field field;

    CommodityRule(Field field) {
        this.field = field;
    }

    /** Whether {@code value} can be one commodity where no vocabulary says so: a CGI code, or not several names run together. */
    static boolean canBeOne(String value) {
        return CODE.matcher(value).matches()
                || Commodity.read(value).filter(read -> read.size() > 1).isEmpty();
    }

    /**
     * @param text what is not allowed
     * @param titled the term of the vocabulary that people know by that text
     */
    void report(String text, Optional<String> titled, RecordFindings findings) {
        String allowed = field.vocabulary().isEmpty()
                ? "CGI commodity-code"
                : Shown.list(field.vocabulary().stream().map(Term::value).toList());
        Clue clue = Clue.found(text).expecting(allowed);
        Optional<List<Commodity>> read =
                Commodity.read(text).filter(all -> all.stream().allMatch(commodity -> isAllowed(commodity.code())));
        if (titled.isEmpty() && read.isPresent()) {
            recognised(text, read.get(), clue, findings);
            return;
        }
        Optional<String> nearest = titled.or(() -> NearestTerm.find(text, field.vocabulary()));
        String zh = nearest.map(term -> "，是否为 " + term + "？").orElse("；允许：" + allowed);
        String en = nearest.map(term -> "; is it " + term + "?").orElse("; allowed: " + allowed);
        findings.add(
                Rule.A02,
                field.name(),
                new LocalizedText(
                        Shown.quote(text) + " 不在词表中" + zh, Shown.quote(text) + " is not in the vocabulary" + en),
                titled.map(clue::mendingTo)
                        .or(() -> nearest.map(clue::suggesting))
                        .orElse(clue));
    }

    private boolean isAllowed(String code) {
        return field.vocabulary().isEmpty()
                || field.vocabulary().stream().anyMatch(term -> term.value().equals(code));
    }

    private void recognised(String text, List<Commodity> read, Clue clue, RecordFindings findings) {
        String codes = read.stream().map(Commodity::code).collect(Collectors.joining(";"));
        String titles = read.stream().map(Commodity::title).collect(Collectors.joining(" + "));
        boolean several = read.size() > 1;
        boolean fits = !several || field.type() == FieldType.LIST;
        findings.add(
                Rule.A02,
                field.name(),
                new LocalizedText(
                        Shown.quote(text) + (several ? " → 拆分为 " : " → ") + titles + "（" + codes + "）？",
                        Shown.quote(text) + (several ? " → split into " : " → ") + titles + " (" + codes + ")?"),
                fits ? clue.mendingTo(codes) : clue.suggesting(codes));
    }
}
