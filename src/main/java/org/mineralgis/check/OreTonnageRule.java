package org.mineralgis.check;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.resource.UnitSlip;

/**
 * Metal, grade and ore that fit together (A08): in one record, and between the commodities of one orebody in one source,
 * which come from the same ore. Lines are remembered by body in files, so that memory does not depend on how many there are;
 * of one body the latest {@value #LINES_MAX} are compared.
 */
final class OreTonnageRule implements RecordRule {

    private static final double TOLERANCE = 0.05;

    /** Of one body the latest so many lines are compared. */
    static final int LINES_MAX = 100;

    private final KeyedLog lines = new KeyedLog();

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Optional<Double> metal = record.findNumber(FieldRole.QUANTITY_T).filter(tonnes -> tonnes > 0);
        Optional<Double> fraction = Grade.find(record).flatMap(Grade::fraction);
        boolean contained = record.findText(FieldRole.QUANTITY_BASIS)
                .map(basis -> basis.equals("contained metal"))
                .orElse(record.field(FieldRole.QUANTITY_BASIS) == null);
        if (metal.isPresent() && fraction.isPresent() && contained) {
            double ore = metal.get() / fraction.get();
            withinRecord(record, ore, findings);
            betweenLines(record, ore, findings);
        }
    }

    private static void withinRecord(CheckedRecord record, double ore, RecordFindings findings) {
        record.findNumber(FieldRole.ORE_T).filter(stated -> differ(stated, ore)).ifPresent(stated -> {
            findings.add(
                    Rule.A08,
                    record.field(FieldRole.ORE_T),
                    new LocalizedText(
                            "金属量与品位相当于矿石 " + kt(ore) + " kt，而所写矿石量为 " + kt(stated) + " kt",
                            "metal and grade imply " + kt(ore) + " kt of ore; " + kt(stated) + " kt are stated"),
                    Clue.found(kt(stated) + " kt").computing(kt(ore) + " kt"));
            UnitSlip.between(stated, ore, TOLERANCE).ifPresent(slip -> slip(record, stated, slip, findings));
        });
    }

    /** What makes ore, grade and metal fit is likely what went wrong (A09); it may be the metal as well as the ore. */
    private static void slip(CheckedRecord record, double stated, UnitSlip slip, RecordFindings findings) {
        String mended = Shown.number(stated * slip.factor(), 3);
        findings.add(
                Rule.A09,
                record.field(FieldRole.ORE_T),
                new LocalizedText(
                        "矿石量" + slip.sign() + "（" + mended + " t）即与金属量、品位相符："
                                + slip.confused().zh() + "可能混淆，也可能在金属量一边",
                        "ore " + slip.sign() + " (" + mended + " t) would fit metal and grade: perhaps "
                                + slip.confused().en() + " were confused, here or in the metal"),
                Clue.found(Shown.number(stated, 3)).suggesting(mended));
    }

    private void betweenLines(CheckedRecord record, double ore, RecordFindings findings) {
        Optional<String> occurrence = record.findText(FieldRole.OCCURRENCE);
        if (occurrence.isEmpty()) {
            return;
        }
        OreLine line = OreLine.of(record, occurrence.get(), ore);
        List<ByteBuffer> before = lines.list(line.key(), LINES_MAX);
        Collections.reverse(before);
        for (ByteBuffer entry : before) {
            OreLine other = OreLine.read(entry);
            if (contradicts(line, other)) {
                contradiction(record, line, other, findings);
            }
        }
        lines.add(line.key(), line.bytes());
    }

    private static boolean contradicts(OreLine line, OreLine other) {
        return other.body().equals(line.body())
                && !other.commodity().equals(line.commodity())
                && differ(other.ore(), line.ore());
    }

    private static void contradiction(CheckedRecord record, OreLine line, OreLine other, RecordFindings findings) {
        findings.add(
                Rule.A08,
                record.field(FieldRole.QUANTITY_T),
                new LocalizedText(
                        line.commodity() + " 的金属量与品位相当于矿石 " + kt(line.ore()) + " kt，同一矿体的 " + other.commodity() + "（第 "
                                + other.row() + " 行）则为 " + kt(other.ore()) + " kt",
                        line.commodity() + " metal and grade imply " + kt(line.ore()) + " kt of ore, those of "
                                + other.commodity() + " in the same body (row " + other.row() + ") "
                                + kt(other.ore()) + " kt"),
                Clue.computed(line.commodity() + " " + kt(line.ore()) + " kt, " + other.commodity() + " "
                        + kt(other.ore()) + " kt"));
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > TOLERANCE * Math.max(one, other);
    }

    private static String kt(double tonnes) {
        return Shown.number(tonnes / 1000, tonnes < 100_000 ? 2 : 0);
    }

    @Override
    public void finish(FindingPlaces places) {
        lines.close();
    }
}
