package org.mineralgis.http;

import org.mineralgis.query.FeatureQuery;

/**
 * The parameter {@code offset} of items: how many records are passed over before the first of the page. No standard has it;
 * JavaScript clients send it. The links between pages do without.
 */
final class OffsetParameter {

    private OffsetParameter() {}

    /**
     * Reads a whole number from 0 to {@link FeatureQuery#OFFSET_MAX}; 0 when it is not given.
     *
     * @throws Problem for anything else, and beside {@code token}, which says by itself where the page begins
     */
    static int parse(Query query) {
        String text = query.find("offset").orElse(null);
        if (text == null) {
            return 0;
        }
        if (query.find("token").isPresent()) {
            throw Problem.invalidParameter("offset", text, Texts.OFFSET_OR_TOKEN);
        }
        String digits = text.replaceFirst("^0+(?=[0-9])", "");
        if (!digits.matches("[0-9]{1,7}") || Integer.parseInt(digits) > FeatureQuery.OFFSET_MAX) {
            throw Problem.invalidParameter("offset", text, Texts.OFFSET_EXPECTED);
        }
        return Integer.parseInt(digits);
    }
}
