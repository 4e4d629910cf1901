package org.mineralgis.model;

/** The languages that the labels of a map exist in: those of all words, and Uyghur, of which records have names only. */
public enum LabelLanguage {
    ZH(Language.ZH),
    EN(Language.EN),
    UG(Language.ZH);

    private final Language words;

    LabelLanguage(Language words) {
        this.words = words;
    }

    /** The one of the same name. */
    public static LabelLanguage of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    /** The language of what is no name, and of records without a name in this one. */
    public Language words() {
        return words;
    }
}
