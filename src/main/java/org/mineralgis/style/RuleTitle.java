package org.mineralgis.style;

import java.util.Optional;
import org.geotools.api.style.Rule;
import org.mineralgis.model.LocalizedText;

/**
 * The title of a rule, which is its text in the legend: {@code Chinese | English} in one SLD Title element, or one text that
 * stands for both languages.
 */
final class RuleTitle {

    private static final String PARTING = " | ";

    private RuleTitle() {}

    /** The two parts of {@code text}, or twice the only one; empty when there are more, or one is empty. */
    static Optional<LocalizedText> find(String text) {
        if (!text.isEmpty() && !text.contains("|")) {
            return Optional.of(new LocalizedText(text, text));
        }
        int at = text.indexOf(PARTING);
        boolean two = at > 0 && at == text.lastIndexOf(PARTING) && at + PARTING.length() < text.length();
        return two
                ? Optional.of(new LocalizedText(text.substring(0, at), text.substring(at + PARTING.length())))
                : Optional.empty();
    }

    /** The title of {@code rule}; empty when the legend does not show it. */
    static Optional<LocalizedText> find(Rule rule) {
        return rule.getDescription() == null || rule.getDescription().getTitle() == null
                ? Optional.empty()
                : find(rule.getDescription().getTitle().toString());
    }
}
