package org.mineralgis.http;

import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.Language;

/**
 * Who looks at what: all that a page frame must know, also when the request itself is not understood.
 *
 * @param base scheme and host of the absolute links, such as {@code http://localhost:8080}
 * @param here the address that was asked, with all parameters
 * @param language of titles and pages
 * @param languageChosen whether the address names the language, so that links go on naming it
 * @param labels language of the labels of the map
 */
record Visit(Href base, Href here, Language language, boolean languageChosen, LabelLanguage labels) {

    /** One whose labels are in the language of its words. */
    Visit(Href base, Href here, Language language, boolean languageChosen) {
        this(base, here, language, languageChosen, LabelLanguage.of(language));
    }

    /** The address of a page, in the chosen language. */
    Href page(String... segments) {
        return chosen(base.to(segments));
    }

    /** The same address in the chosen language. */
    Href chosen(Href href) {
        return languageChosen ? href.with("lang", language.tag()) : href;
    }
}
