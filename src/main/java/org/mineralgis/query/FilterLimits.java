package org.mineralgis.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Holds filters to every {@link FilterLimit}, without recursion. */
final class FilterLimits {

    /** A part of a tree and how deep it lies. */
    private record Place(Expression part, int depth, boolean item) {}

    private FilterLimits() {}

    /** The length of a filter, before anything else is done with it. */
    static void holdLength(String filter) {
        FilterLimit.LENGTH.hold(filter.length());
        FilterLimit.LENGTH.hold(filter.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Depth, nodes, positions and lists. */
    static void hold(Expression tree) {
        int nodes = 0;
        long vertices = 0;
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(tree, 1, false));
        while (!open.isEmpty()) {
            Place place = open.pop();
            FilterLimit.DEPTH.hold(place.depth);
            FilterLimit.NODES.hold(place.item && plain(place.part) ? nodes : ++nodes);
            if (place.part instanceof Expression.Shape shape) {
                vertices += shape.value().getNumPoints();
                FilterLimit.VERTICES.hold(vertices);
            }
            boolean list = place.part instanceof Expression.Items;
            List<Expression> parts = parts(place.part);
            if (list) {
                FilterLimit.ITEMS.hold(parts.size());
            }
            parts.forEach(part -> open.push(new Place(part, place.depth + 1, list)));
        }
    }

    private static boolean plain(Expression part) {
        return part instanceof Expression.Text
                || part instanceof Expression.Number
                || part instanceof Expression.Bool
                || part instanceof Expression.Day
                || part instanceof Expression.Moment;
    }

    private static List<Expression> parts(Expression part) {
        if (part instanceof Expression.Operation operation) {
            return operation.arguments();
        }
        if (part instanceof Expression.Call call) {
            return call.arguments();
        }
        if (part instanceof Expression.Items items) {
            return items.items();
        }
        if (part instanceof Expression.Interval interval) {
            return Stream.of(interval.start(), interval.end())
                    .filter(Objects::nonNull)
                    .toList();
        }
        return List.of();
    }
}
