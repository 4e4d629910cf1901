package org.mineralgis.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;
import org.mineralgis.resource.Deposit;
import org.mineralgis.resource.DepositClass;
import org.mineralgis.resource.SizeClass;
import org.mineralgis.resource.SizeClasses;
import org.mineralgis.resource.UnitSlip;

/** Fills the fields that no file holds, and compares what the source declares with what was computed (A20). */
final class ComputedFields {

    private final Schema schema;
    private final SizeClasses classes;
    private final Map<String, LocalizedText> titles;

    ComputedFields(Dataset dataset, SizeClasses classes) {
        this.schema = dataset.schema();
        this.classes = classes;
        int commodity = schema.indexOf(FieldRole.COMMODITY);
        this.titles = commodity < 0
                ? Map.of()
                : schema.fields().get(commodity).vocabulary().stream()
                        .collect(Collectors.toMap(Term::value, Term::title));
    }

    /**
     * Puts what is computed into {@code values}.
     *
     * @param id of the record
     * @param record the same values with what belongs to them
     */
    void fill(List<@Nullable Object> values, String id, CheckedRecord record, RecordFindings findings) {
        if (!schema.computed()) {
            return;
        }
        Deposit deposit =
                new Deposit(id, record.list(FieldRole.MAIN_COMMODITY), record.list(FieldRole.COMMODITY), titles);
        DepositClass found = classes.of(deposit);
        SizeClass computed = found.sizeClass();
        String declared = record.findText(FieldRole.SIZE_CLASS).orElse("");
        SizeClass understood = SizeClass.find(declared).orElse(null);
        set(values, FieldRole.SIZE_CLASS_COMPUTED, computed == null ? null : computed.word());
        set(values, FieldRole.SIZE_CLASS_RULE_ZH, found.rule().zh());
        set(values, FieldRole.SIZE_CLASS_RULE_EN, found.rule().en());
        set(values, FieldRole.SIZE_CLASS_STANDARD, found.standard());
        set(values, FieldRole.MAP_CLASS, mapClass(computed, understood, record));
        if (computed != null && understood != null && computed != understood) {
            String field = record.field(FieldRole.SIZE_CLASS);
            compare(declared, understood, found, field, findings);
            if (far(computed, understood)) {
                slip(declared, computed, classes.slips(deposit, understood), field, findings);
            }
        }
    }

    private void set(List<@Nullable Object> values, FieldRole role, @Nullable String value) {
        int place = schema.indexOf(role);
        if (place >= 0) {
            values.set(place, value);
        }
    }

    private static @Nullable String mapClass(
            @Nullable SizeClass computed, @Nullable SizeClass declared, CheckedRecord record) {
        if (computed != null) {
            return computed.word();
        }
        return declared != null
                ? declared.word() + "-declared"
                : record.findText(FieldRole.IMPORTANCE).orElse(null);
    }

    private static void compare(
            String declared,
            SizeClass understood,
            DepositClass found,
            @Nullable String field,
            RecordFindings findings) {
        SizeClass computed = found.sizeClass();
        if (computed == null) {
            return;
        }
        boolean far = far(computed, understood);
        findings.add(
                Rule.A20,
                field,
                new LocalizedText(
                        "来源称 " + Shown.quote(declared) + "，按 " + found.standard() + " 计算为"
                                + computed.title().zh() + (far ? "；相差两级，先核对单位（万吨、亿吨）" : "") + "。"
                                + found.rule().zh(),
                        "the source says " + Shown.quote(declared) + ", by " + found.standard() + " it is "
                                + computed.title().en()
                                + (far ? "; two classes apart, so look at the unit first (10⁴ t, 10⁸ t)" : "") + ". "
                                + found.rule().en()),
                Clue.found(declared).computing(computed.word()));
    }

    private static boolean far(SizeClass computed, SizeClass declared) {
        return Math.abs(computed.compareTo(declared)) > 1;
    }

    /** Two classes apart: a unit that slipped is likelier than a declaration that is so wrong (A09). */
    private static void slip(
            String declared,
            SizeClass computed,
            List<UnitSlip> slips,
            @Nullable String field,
            RecordFindings findings) {
        String signs = slips.stream().map(UnitSlip::sign).collect(Collectors.joining(", "));
        Clue clue = Clue.found(declared).computing(computed.word());
        findings.add(
                Rule.A09,
                field,
                new LocalizedText(
                        "所称 " + Shown.quote(declared) + " 与按数量计算的"
                                + computed.title().zh() + "相差两级"
                                + (slips.isEmpty() ? "" : "；数量如有单位或小数点之误（" + signs + "），则与所称相符"),
                        "declared is " + Shown.quote(declared) + ", two classes from the "
                                + computed.title().en() + " that the quantities make"
                                + (slips.isEmpty()
                                        ? ""
                                        : "; with a slip of unit or decimal point in them (" + signs
                                                + ") they would make what is declared")),
                slips.isEmpty() ? clue : clue.suggesting(signs));
    }
}
