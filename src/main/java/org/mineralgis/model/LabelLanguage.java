package org.mineralgis.model;

import java.util.Arrays;
import java.util.Optional;

/** The languages that the labels of a map exist in: those of all words, and Uyghur, of which records have names only. */
public enum LabelLanguage {
    ZH("zh", Language.ZH),
    EN("en", Language.EN),
    UG("ug", Language.ZH);

    private final String tag;
    private final Language words;

    LabelLanguage(String tag, Language words) {
        this.tag = tag;
        this.words = words;
    }

    /** The one of the same name. */
    public static LabelLanguage of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    /** The one with that BCP 47 tag, such as {@code ug}. */
    public static Optional<LabelLanguage> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The language of what is no name, and of records without a name in this one. */
    public Language words() {
        return words;
    }
}
