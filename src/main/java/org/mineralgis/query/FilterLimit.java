package org.mineralgis.query;

import org.mineralgis.model.LocalizedText;

/** What a filter may be, so that no request can ask for more work than its length is worth. */
public enum FilterLimit {
    /** Bytes of the filter in UTF-8. */
    LENGTH(100_000, "过滤条件长度（UTF-8 字节）", "bytes of the filter in UTF-8"),
    /** Levels of operators, functions and parentheses within one another. */
    DEPTH(100, "嵌套层数", "levels of nesting"),
    /** Operators, functions, properties and values; plain values in lists are counted by {@link #ITEMS} instead. */
    NODES(5_000, "运算符、函数、属性和值的总数", "operators, functions, properties and values"),
    /** Positions of all geometries together. */
    VERTICES(50_000, "几何顶点总数", "positions of geometries"),
    /** Entries of one list. */
    ITEMS(5_000, "一个列表中的值的个数", "entries of one list");

    private final int max;
    private final LocalizedText title;

    /** Made beforehand, because it is told where the stack is deep. */
    private final LocalizedText refusal;

    FilterLimit(int max, String zh, String en) {
        this.max = max;
        this.title = new LocalizedText(zh, en);
        this.refusal = new LocalizedText(
                "过滤条件超过限制：" + zh + "最多为 " + max + "。", "The filter passes a limit: at most " + max + " " + en + ".");
    }

    /** The largest number allowed. */
    public int max() {
        return max;
    }

    /** What is counted, for people. */
    public LocalizedText title() {
        return title;
    }

    /** Refuses when {@code count} is more than {@link #max()}. */
    void hold(long count) {
        if (count > max) {
            throw passed();
        }
    }

    FilterException passed() {
        return FilterException.limit(this, refusal);
    }
}
