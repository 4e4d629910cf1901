package org.mineralgis.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Replaces the geometries and boxes of a filter. A box that crosses the antimeridian becomes two polygons. */
final class GeometryChange {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeometryChange() {}

    static Expression in(Expression tree, UnaryOperator<Expression> change) {
        if (tree instanceof Expression.Shape || tree instanceof Expression.Box) {
            return change.apply(tree);
        }
        if (tree instanceof Expression.Operation operation) {
            return new Expression.Operation(operation.operator(), all(operation.arguments(), change));
        }
        if (tree instanceof Expression.Call call) {
            return new Expression.Call(call.function(), all(call.arguments(), change));
        }
        if (tree instanceof Expression.Items items) {
            return new Expression.Items(all(items.items(), change));
        }
        if (tree instanceof Expression.Interval interval) {
            return new Expression.Interval(end(interval.start(), change), end(interval.end(), change));
        }
        return tree;
    }

    private static @Nullable Expression end(@Nullable Expression end, UnaryOperator<Expression> change) {
        return end == null ? null : in(end, change);
    }

    private static List<Expression> all(List<Expression> trees, UnaryOperator<Expression> change) {
        return trees.stream().map(tree -> in(tree, change)).toList();
    }

    /** The geometry of a shape, or of a box as a polygon. */
    static Geometry geometry(Expression shape) {
        return shape instanceof Expression.Box box ? polygon(box) : ((Expression.Shape) shape).value();
    }

    private static Geometry polygon(Expression.Box box) {
        if (box.west() <= box.east()) {
            return FACTORY.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
        }
        Geometry west = FACTORY.toGeometry(new Envelope(box.west(), 180, box.south(), box.north()));
        Geometry east = FACTORY.toGeometry(new Envelope(-180, box.east(), box.south(), box.north()));
        return west.union(east);
    }
}
