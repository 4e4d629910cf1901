package org.mineralgis.model;

import static java.util.Objects.requireNonNull;

/**
 * One text in the two languages of the service.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }

    /** The text in {@code language}; English for every language other than Chinese. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
