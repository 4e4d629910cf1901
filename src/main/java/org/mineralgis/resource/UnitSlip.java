package org.mineralgis.resource;

import java.util.Arrays;
import java.util.Optional;
import org.mineralgis.model.LocalizedText;

/** What a number is off by when its decimal point or its unit slipped: 10, 10⁴ (吨, 万吨, 亿吨) or 10⁸ (吨, 亿吨). */
public enum UnitSlip {
    /** The decimal point. */
    TIMES_10(10, "×10", "小数点", "the decimal point"),
    /** The decimal point the other way. */
    BY_10(0.1, "÷10", "小数点", "the decimal point"),
    /** 万吨 taken for tonnes, or 亿吨 for 万吨. */
    TIMES_10_000(1e4, "×10⁴", "万吨与吨，或亿吨与万吨", "10⁴ t and t, or 10⁸ t and 10⁴ t"),
    /** Tonnes taken for 万吨, or 万吨 for 亿吨. */
    BY_10_000(1e-4, "÷10⁴", "万吨与吨，或亿吨与万吨", "10⁴ t and t, or 10⁸ t and 10⁴ t"),
    /** 亿吨 taken for tonnes. */
    TIMES_100_000_000(1e8, "×10⁸", "亿吨与吨", "10⁸ t and t"),
    /** Tonnes taken for 亿吨. */
    BY_100_000_000(1e-8, "÷10⁸", "亿吨与吨", "10⁸ t and t");

    private final double factor;
    private final String sign;
    private final LocalizedText confused;

    UnitSlip(double factor, String sign, String zh, String en) {
        this.factor = factor;
        this.sign = sign;
        this.confused = new LocalizedText(zh, en);
    }

    /** What the number would have to be multiplied by. */
    public double factor() {
        return factor;
    }

    /** The same as people write it: {@code ×10⁴}, {@code ÷10}. */
    public String sign() {
        return sign;
    }

    /** What was probably confused. */
    public LocalizedText confused() {
        return confused;
    }

    /**
     * The slip that makes one number fit another; empty when none does.
     *
     * @param stated above 0
     * @param fitting above 0
     * @param tolerance share of the larger number that they may differ by, 0 to below 1
     */
    public static Optional<UnitSlip> between(double stated, double fitting, double tolerance) {
        return Arrays.stream(values())
                .filter(slip -> {
                    double mended = stated * slip.factor;
                    return Math.abs(mended - fitting) <= tolerance * Math.max(mended, fitting);
                })
                .findFirst();
    }
}
