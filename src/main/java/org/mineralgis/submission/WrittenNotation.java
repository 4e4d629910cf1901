package org.mineralgis.submission;

import org.mineralgis.model.LocalizedText;

/** How people write the numbers of a place. */
enum WrittenNotation {
    DEGREES("十进制度", "decimal degrees"),
    DMS("度分秒", "degrees, minutes and seconds"),
    RUN_TOGETHER("连写的度分秒（DDDMMSS）", "degrees, minutes and seconds run together (DDDMMSS)"),
    AFTER_THE_POINT("小数点后为分秒（DDD.MMSS）", "degrees, with minutes and seconds behind the point (DDD.MMSS)"),
    METRES("平面坐标（米）", "plane coordinates in metres");

    private final LocalizedText title;

    WrittenNotation(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    LocalizedText title() {
        return title;
    }
}
