package org.mineralgis.model;

/** The languages that pages, messages and titles exist in. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, such as {@code zh}. */
    public String tag() {
        return tag;
    }
}
