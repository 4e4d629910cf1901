package org.mineralgis.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/** A filter that is not CQL2, passes a limit, or does not fit the dataset that it is asked of: always the client's to mend. */
public final class FilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;
    private final int position;
    private final String pointer;
    private final @Nullable FilterLimit limit;
    private final transient List<String> allowed;

    private FilterException(
            LocalizedText reason,
            int position,
            String pointer,
            @Nullable FilterLimit limit,
            Collection<String> allowed) {
        super(reason.en(), null, false, false);
        this.reason = reason;
        this.position = position;
        this.pointer = pointer;
        this.limit = limit;
        this.allowed = List.copyOf(allowed);
    }

    /** Something else was expected at a place of the filter. */
    static FilterException at(int index, LocalizedText reason) {
        int position = index + 1;
        LocalizedText placed = new LocalizedText(
                "第 " + position + " 个字符处：" + reason.zh(), "At character " + position + ": " + reason.en());
        return new FilterException(placed, position, "", null, List.of());
    }

    /** The filter as a whole, or a part whose place is not known. */
    static FilterException of(String zh, String en) {
        return new FilterException(new LocalizedText(zh, en), 0, "", null, List.of());
    }

    static FilterException of(String zh, String en, Collection<String> allowed) {
        return new FilterException(new LocalizedText(zh, en), 0, "", null, allowed);
    }

    static FilterException limit(FilterLimit limit, LocalizedText reason) {
        return new FilterException(reason, 0, "", limit, List.of());
    }

    /** Does a part of the work; what it refuses lies within this member of the filter as JSON. */
    static <T> T within(Object member, Supplier<T> part) {
        try {
            return part.get();
        } catch (FilterException refused) {
            String token = member.toString().replace("~", "~0").replace("/", "~1");
            String pointer = "/" + token + refused.pointer;
            throw new FilterException(refused.reason, refused.position, pointer, refused.limit, refused.allowed);
        }
    }

    /** The same for a filter that was written as JSON: the reason tells the {@link #pointer} too. */
    public FilterException inJson() {
        if (pointer.isEmpty()) {
            return this;
        }
        LocalizedText placed =
                new LocalizedText("“" + pointer + "”处：" + reason.zh(), "At " + pointer + ": " + reason.en());
        return new FilterException(placed, position, pointer, limit, allowed);
    }

    /** The place in the filter as JSON (RFC 6901); empty for the filter as a whole. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong and what was expected, for people; one sentence or two, the place and the allowed names included. */
    public LocalizedText reason() {
        return reason;
    }

    /** The place in the filter, in UTF-16 units from 1; empty when it is not one place. */
    public OptionalInt position() {
        return position == 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The limit that the filter passes; empty when it is refused for another reason. */
    public Optional<FilterLimit> limit() {
        return Optional.ofNullable(limit);
    }

    /** What may stand there instead, such as the names of queryables; empty when that is no list of names. */
    public List<String> allowed() {
        return allowed;
    }
}
