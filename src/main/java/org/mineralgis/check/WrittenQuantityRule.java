package org.mineralgis.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Whether a quantity in tonnes is the number and unit that the source writes (A09), such as 万吨 taken for 亿吨. */
final class WrittenQuantityRule implements RecordRule {

    private static final double TOLERANCE = 0.01;
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]{1,15}(?:\\.[0-9]+)?");
    /** Tonnes in one of them. The troy ounce has 31.1034768 g. */
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("吨", 1.0),
            Map.entry("t", 1.0),
            Map.entry("ton", 1.0),
            Map.entry("tons", 1.0),
            Map.entry("tonnes", 1.0),
            Map.entry("千克", 0.001),
            Map.entry("公斤", 0.001),
            Map.entry("kg", 0.001),
            Map.entry("千吨", 1e3),
            Map.entry("kt", 1e3),
            Map.entry("万吨", 1e4),
            Map.entry("10^4 t", 1e4),
            Map.entry("Mt", 1e6),
            Map.entry("亿吨", 1e8),
            Map.entry("billion tons", 1e9),
            Map.entry("koz", 0.0311034768),
            Map.entry("Moz", 31.1034768));

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Optional<Double> stored = record.findNumber(FieldRole.QUANTITY_T);
        Optional<String> number = record.findText(FieldRole.QUANTITY_WRITTEN)
                .filter(text -> NUMBER.matcher(text).matches());
        Optional<Double> factor =
                record.findText(FieldRole.QUANTITY_UNIT_WRITTEN).map(UNITS::get);
        if (stored.isPresent() && number.isPresent() && factor.isPresent()) {
            double written = new BigDecimal(number.get().replace(",", "")).doubleValue() * factor.get();
            if (Math.abs(stored.get() - written) > TOLERANCE * Math.max(Math.abs(stored.get()), written)) {
                report(record, stored.get(), written, findings);
            }
        }
    }

    private static void report(CheckedRecord record, double stored, double written, RecordFindings findings) {
        String source = record.findText(FieldRole.QUANTITY_WRITTEN).orElse("") + " "
                + record.findText(FieldRole.QUANTITY_UNIT_WRITTEN).orElse("");
        String factor = Shown.number(stored > written ? stored / written : written / stored, 2);
        findings.add(
                Rule.A09,
                record.field(FieldRole.QUANTITY_T),
                new LocalizedText(
                        "换算值 " + Shown.number(stored, 3) + " t 与原文 " + source + "（" + Shown.number(written, 3)
                                + " t）相差 " + factor + " 倍",
                        Shown.number(stored, 3) + " t and the source's " + source + " (" + Shown.number(written, 3)
                                + " t) differ by a factor of " + factor),
                Clue.found(Shown.number(stored, 3))
                        .computing(Shown.number(written, 3) + " t")
                        .mendingTo(Shown.number(written, 3)));
    }
}
