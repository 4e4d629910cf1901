package org.mineralgis.query;

import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;

/** What a part of a filter is when it is evaluated. */
public enum ValueType {
    /** Text. */
    TEXT("string", "文本", "a text"),
    /** Number with or without fraction. */
    NUMBER("number", "数值", "a number"),
    /** Whole number; does wherever a number does. */
    INTEGER("integer", "整数", "a whole number"),
    /** True or false. */
    BOOLEAN("boolean", "真假值", "a truth value"),
    /** Whole day. */
    DATE("datetime", "日期", "a date"),
    /** Moment. */
    TIMESTAMP("datetime", "时刻", "a timestamp"),
    /** Span of time. */
    INTERVAL("datetime", "时间区间", "an interval"),
    /** Geometry. */
    GEOMETRY("geometry", "几何", "a geometry"),
    /** List of texts. */
    LIST("array", "列表", "a list"),
    /** Not known without a dataset. */
    ANY("any", "未知类型", "of unknown type");

    private final String key;
    private final LocalizedText title;

    ValueType(String key, String zh, String en) {
        this.key = key;
        this.title = new LocalizedText(zh, en);
    }

    /** The type of a literal; a list of literals and a span of time are literals too, and a whole number is a {@link #NUMBER}. */
    public static ValueType ofLiteral(Expression literal) {
        if (literal instanceof Expression.Text) {
            return TEXT;
        }
        if (literal instanceof Expression.Number) {
            return NUMBER;
        }
        if (literal instanceof Expression.Bool) {
            return BOOLEAN;
        }
        if (literal instanceof Expression.Day) {
            return DATE;
        }
        if (literal instanceof Expression.Moment) {
            return TIMESTAMP;
        }
        if (literal instanceof Expression.Interval) {
            return INTERVAL;
        }
        return literal instanceof Expression.Items ? LIST : GEOMETRY;
    }

    /** The type of the values of a field. */
    public static ValueType of(FieldType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER -> INTEGER;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case LIST -> LIST;
        };
    }

    /** The word in the list of functions (OGC 19-079r2, 8.3); {@code array} for lists, for which it has none. */
    public String key() {
        return key;
    }

    /** For people, to stand in a sentence. */
    public LocalizedText title() {
        return title;
    }

    boolean number() {
        return this == NUMBER || this == INTEGER;
    }

    /** A day or a moment. */
    boolean instant() {
        return this == DATE || this == TIMESTAMP;
    }

    boolean time() {
        return instant() || this == INTERVAL;
    }
}
