package org.mineralgis.generalization;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Term;

/**
 * Which record stays when there is no room for all: size class, then status, then confidence, then the evidence, then a number
 * that tells importance, then the size on the ground, then a hash of the id, so that it is the same at every load.
 */
final class RecordRank {

    /** Words of size classes (国土资发〔2000〕133号 and the press), the larger class first: {@code ultra-large} holds {@code large}. */
    private static final List<List<String>> SIZE_CLASSES = List.of(
            List.of("超大型", "特大型", "ultra-large", "super-large", "giant"),
            List.of("大型", "large"),
            List.of("中型", "medium"),
            List.of("小型", "small"),
            List.of("矿点", "occurrence"),
            List.of("矿化点", "mineralization"));

    private static final List<List<String>> STATES = List.of(
            List.of("operating", "operating-continuously"),
            List.of("operating-intermittently"),
            List.of("under-development", "construction"),
            List.of("care-and-maintenance", "retention", "feasibility", "pending-approval"),
            List.of("not-operating", "closed", "abandoned", "historic"));

    private static final List<List<String>> CONFIDENCES = List.of(List.of("high"), List.of("medium"), List.of("low"));

    private static final int CLASS_BITS = 3;
    private static final int IMPORTANCE_BITS = 18;
    private static final int EXTENT_BITS = 12;
    private static final int HASH_BITS = 21;
    private static final int EXPONENT_BITS = 7;

    private final int sizeClass;
    private final int declaredClass;
    private final int status;
    private final int confidence;
    private final int importance;
    private final List<String> terms;

    RecordRank(Dataset dataset) {
        this.sizeClass = dataset.schema().indexOf(FieldRole.SIZE_CLASS_COMPUTED);
        this.declaredClass = dataset.schema().indexOf(FieldRole.SIZE_CLASS);
        this.status = dataset.schema().indexOf(FieldRole.STATUS);
        this.confidence = dataset.schema().indexOf(FieldRole.CONFIDENCE);
        this.importance = dataset.schema().indexOf(FieldRole.IMPORTANCE);
        this.terms = importance < 0
                ? List.of()
                : dataset.schema().fields().get(importance).vocabulary().stream()
                        .map(Term::value)
                        .toList();
    }

    /**
     * The rank of a record.
     *
     * @param drawn its geometry in units of some grid; null for a point
     */
    long of(Feature feature, @Nullable Geometry drawn) {
        String computed = text(feature, sizeClass);
        long rank = contained(computed != null ? computed : text(feature, declaredClass));
        rank = rank << CLASS_BITS | grade(text(feature, status), STATES);
        rank = rank << CLASS_BITS | grade(text(feature, confidence), CONFIDENCES);
        rank = rank << CLASS_BITS
                | Evidence.values().length - feature.lineage().evidence().ordinal();
        rank = rank << IMPORTANCE_BITS | magnitude(importance(feature), IMPORTANCE_BITS);
        if (drawn == null) {
            return rank << EXTENT_BITS + HASH_BITS | hash(feature.id(), EXTENT_BITS + HASH_BITS);
        }
        rank = rank << EXTENT_BITS | magnitude(extent(drawn), EXTENT_BITS);
        return rank << HASH_BITS | hash(feature.id(), HASH_BITS);
    }

    private static double extent(Geometry drawn) {
        return drawn.getDimension() == 2 ? drawn.getArea() : drawn.getLength();
    }

    private static @Nullable String text(Feature feature, int place) {
        return place < 0 ? null : (String) feature.values().get(place);
    }

    /** A number, or how many terms of the vocabulary are less important, with itself; 0 where there is none. */
    private double importance(Feature feature) {
        Object value = importance < 0 ? null : feature.values().get(importance);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        int place = value == null ? -1 : terms.indexOf(value.toString());
        return place < 0 ? 0 : terms.size() - place;
    }

    /** The class whose word stands first in a text of free words. */
    private static long contained(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        String words = text.toLowerCase(Locale.ROOT);
        int earliest = Integer.MAX_VALUE;
        long grade = 0;
        for (int index = 0; index < SIZE_CLASSES.size(); index++) {
            for (String word : SIZE_CLASSES.get(index)) {
                int at = words.indexOf(word);
                if (at >= 0 && at < earliest) {
                    earliest = at;
                    grade = SIZE_CLASSES.size() - index;
                }
            }
        }
        return grade;
    }

    private static long grade(@Nullable String word, List<List<String>> classes) {
        for (int index = 0; index < classes.size(); index++) {
            if (word != null && classes.get(index).contains(word)) {
                return classes.size() - index;
            }
        }
        return 0;
    }

    /** The leading bits of a number that is not negative, in which larger numbers are larger. */
    private static long magnitude(double number, int bits) {
        if (!(number > 0)) {
            return 0;
        }
        // Exponents from -60 to 60, and the first bits of the fraction.
        long digits = Double.doubleToLongBits(Math.max(0x1p-60, Math.min(0x1p60, number)));
        long exponent = (digits >>> 52) - 1023 + 64;
        int fractionBits = bits - EXPONENT_BITS;
        return exponent << fractionBits | digits >>> 52 - fractionBits & (1 << fractionBits) - 1;
    }

    /** Spreads ids that differ in their last sign only. */
    private static long hash(String id, int bits) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < id.length(); index++) {
            hash = (hash ^ id.charAt(index)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash >>> Long.SIZE - bits;
    }
}
