package org.mineralgis.picture;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A geometry of a record, ready to be drawn.
 *
 * @param labelPoint whether it is the point of its label
 * @param rank the larger first, and of equal ones the smaller id
 * @param values as in {@link ValueBytes#read}
 * @param shape in pixels of the picture
 */
record PictureFeature(boolean labelPoint, long rank, Map<String, Object> values, PixelShape shape)
        implements Function<String, @Nullable Object> {

    @Override
    public @Nullable Object apply(String field) {
        return values.get(field);
    }

    /** Another one is another record, or another part of it; to compare all values takes long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    String fid() {
        return String.valueOf(values.get("fid"));
    }
}
