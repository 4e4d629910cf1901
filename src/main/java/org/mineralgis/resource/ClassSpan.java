package org.mineralgis.resource;

import java.util.Optional;
import org.mineralgis.model.LocalizedText;

/**
 * The size classes that something can have, from one to another.
 *
 * @param lowest the smallest
 * @param highest the largest, not below {@code lowest}
 */
record ClassSpan(SizeClass lowest, SizeClass highest) {

    ClassSpan {
        if (lowest.compareTo(highest) > 0) {
            throw new IllegalArgumentException(lowest + " is larger than " + highest);
        }
    }

    /** Any class: nothing is known. */
    static final ClassSpan ANY = new ClassSpan(SizeClass.SMALL, SizeClass.LARGE);

    /** The class, when there is but one. */
    Optional<SizeClass> only() {
        return lowest == highest ? Optional.of(lowest) : Optional.empty();
    }

    /** The same or anything larger. */
    ClassSpan orLarger() {
        return new ClassSpan(lowest, SizeClass.LARGE);
    }

    /** From the smallest of both to the largest of both. */
    ClassSpan hull(ClassSpan other) {
        return new ClassSpan(smaller(lowest, other.lowest), larger(highest, other.highest));
    }

    /** What both can have; empty when there is none. */
    Optional<ClassSpan> common(ClassSpan other) {
        SizeClass from = larger(lowest, other.lowest);
        SizeClass to = smaller(highest, other.highest);
        return from.compareTo(to) > 0 ? Optional.empty() : Optional.of(new ClassSpan(from, to));
    }

    /** What the larger of two things can have, one of which can have this and one the other. */
    ClassSpan largerOf(ClassSpan other) {
        return new ClassSpan(larger(lowest, other.lowest), larger(highest, other.highest));
    }

    /** As people say it: 大型, 至少中型, 小型至中型. */
    LocalizedText words() {
        if (lowest == highest) {
            return lowest.title();
        }
        if (this.equals(ANY)) {
            return new LocalizedText("任何规模", "of any size");
        }
        if (highest == SizeClass.LARGE) {
            return new LocalizedText(
                    "至少" + lowest.title().zh(), "at least " + lowest.title().en());
        }
        return new LocalizedText(
                lowest.title().zh() + "至" + highest.title().zh(),
                lowest.title().en() + " to " + highest.title().en());
    }

    private static SizeClass smaller(SizeClass one, SizeClass other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static SizeClass larger(SizeClass one, SizeClass other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
