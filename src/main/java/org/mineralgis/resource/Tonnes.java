package org.mineralgis.resource;

import java.math.BigDecimal;
import java.math.MathContext;
import org.mineralgis.model.LocalizedText;

/** Tonnes as people of both languages write them: 50万吨, 500 kt. */
final class Tonnes {

    /** More digits than any estimate has, fewer than floating point makes up. */
    private static final MathContext DIGITS = new MathContext(7);

    private Tonnes() {}

    static LocalizedText words(double tonnes) {
        return new LocalizedText(chinese(tonnes), english(tonnes));
    }

    private static String chinese(double tonnes) {
        if (tonnes >= 1e8) {
            return number(tonnes / 1e8) + "亿吨";
        }
        return tonnes >= 1e4 ? number(tonnes / 1e4) + "万吨" : number(tonnes) + "吨";
    }

    private static String english(double tonnes) {
        if (tonnes >= 1e6) {
            return number(tonnes / 1e6) + " Mt";
        }
        return tonnes >= 1e4 ? number(tonnes / 1e3) + " kt" : number(tonnes) + " t";
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
