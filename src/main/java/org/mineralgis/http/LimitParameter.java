package org.mineralgis.http;

import org.mineralgis.query.FeatureQuery;

/** How many records a page holds. */
final class LimitParameter {

    private LimitParameter() {}

    /**
     * Reads a whole number from 1; a larger one than the maximum is the maximum (OGC 17-069r4, 7.15.2).
     *
     * @throws Problem for anything else
     */
    static int parse(String text) {
        if (!text.matches("0*[1-9][0-9]*")) {
            throw Problem.invalidParameter("limit", text, Texts.LIMIT_EXPECTED);
        }
        String digits = text.replaceFirst("^0+", "");
        return digits.length() > 9
                ? FeatureQuery.LIMIT_MAX
                : Math.min(Integer.parseInt(digits), FeatureQuery.LIMIT_MAX);
    }
}
