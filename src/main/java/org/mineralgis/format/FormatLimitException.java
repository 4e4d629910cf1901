package org.mineralgis.format;

import java.io.IOException;
import org.mineralgis.model.LocalizedText;

/** The records do not fit into the chosen format, whatever is left out of them; another format has to be chosen. */
public final class FormatLimitException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient LocalizedText text;

    FormatLimitException(String zh, String en) {
        super(en);
        this.text = new LocalizedText(zh, en);
    }

    /** What does not fit, and what to do. */
    public LocalizedText text() {
        return text;
    }
}
