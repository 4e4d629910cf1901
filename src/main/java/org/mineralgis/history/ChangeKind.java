package org.mineralgis.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a record from one release to the next. */
public enum ChangeKind {
    /** It was not there before. */
    ADDED,
    /** It is not there any more. */
    REMOVED,
    /** A value or its position is another. */
    CHANGED;

    /** The word in answers and in the database: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this {@link #word()}. */
    public static Optional<ChangeKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ChangeKind::word).toList();
    }
}
