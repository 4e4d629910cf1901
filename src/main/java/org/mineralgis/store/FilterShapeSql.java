package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;

/**
 * Spatial relations in filters (OGC 21-065r2, 7.6; OGC 06-103r4, 6.1.15.3), in the plane of longitude and latitude. Where
 * PostGIS can use its index, it does.
 *
 * <p>PostGIS knows most relations only between geometries of one dimension. A collection that {@link FilterShape} could not
 * make one of is compared part by part: it intersects, crosses or overlaps when a part does, touches when a part does and no
 * part does more, contains when each part of the other lies in one of its parts, equals when each part has its equal.
 */
final class FilterShapeSql {

    private final FilterTypes types;

    FilterShapeSql(FilterTypes types) {
        this.types = types;
    }

    /** A geometry as one value: of a literal as it was written. */
    SqlText whole(Expression part) {
        return bind(literal(part));
    }

    SqlText relation(Operator operator, Expression left, Expression right) {
        List<SqlText> a = parts(left);
        List<SqlText> b = parts(right);
        return switch (operator) {
            case S_INTERSECTS -> some("ST_Intersects", a, b);
            case S_DISJOINT -> SqlText.compose("(not %s)", some("ST_Intersects", a, b));
            case S_CROSSES -> some("ST_Crosses", a, b);
            case S_OVERLAPS -> some("ST_Overlaps", a, b);
            case S_TOUCHES -> touches(a, b);
            case S_CONTAINS -> everyIn(b, a, (inner, outer) -> call("ST_Contains", outer, inner));
            case S_WITHIN -> everyIn(a, b, (inner, outer) -> call("ST_Within", inner, outer));
            case S_EQUALS -> SqlText.compose("(%s and %s)", everyIn(a, b, this::equal), everyIn(b, a, this::equal));
            default -> throw new IllegalArgumentException(operator + " does not compare geometries");
        };
    }

    private SqlText equal(SqlText a, SqlText b) {
        return call("ST_Equals", a, b);
    }

    private static SqlText touches(List<SqlText> a, List<SqlText> b) {
        if (a.size() == 1 && b.size() == 1) {
            return call("ST_Touches", a.get(0), b.get(0));
        }
        List<SqlText> conditions = new ArrayList<>();
        conditions.add(some("ST_Touches", a, b));
        for (SqlText one : a) {
            for (SqlText other : b) {
                conditions.add(SqlText.compose(
                        "(%s or not %s)", call("ST_Touches", one, other), call("ST_Intersects", one, other)));
            }
        }
        return joined(" and ", conditions);
    }

    private static SqlText some(String function, List<SqlText> a, List<SqlText> b) {
        List<SqlText> pairs = new ArrayList<>();
        a.forEach(one -> b.forEach(other -> pairs.add(call(function, one, other))));
        return joined(" or ", pairs);
    }

    /** Each of {@code inner} has at least one of {@code outer}. */
    private static SqlText everyIn(
            List<SqlText> inner, List<SqlText> outer, BiFunction<SqlText, SqlText, SqlText> relation) {
        return joined(
                " and ",
                inner.stream()
                        .map(one -> joined(
                                " or ",
                                outer.stream()
                                        .map(other -> relation.apply(one, other))
                                        .toList()))
                        .toList());
    }

    private static SqlText joined(String separator, List<SqlText> conditions) {
        return conditions.size() == 1
                ? conditions.get(0)
                : SqlText.compose("(%s)", SqlText.join(separator, conditions));
    }

    private static SqlText call(String function, SqlText a, SqlText b) {
        return SqlText.compose(function + "(%s, %s)", a, b);
    }

    private List<SqlText> parts(Expression part) {
        return part instanceof Expression.Property property
                ? List.of(SqlText.of(types.sqlOf(property)))
                : FilterShape.parts(literal(part)).stream()
                        .map(FilterShapeSql::bind)
                        .toList();
    }

    private static Geometry literal(Expression part) {
        if (part instanceof Expression.Box) {
            return literal(part.withGeometries(UnaryOperator.identity()));
        }
        return ((Expression.Shape) part).value();
    }

    private static SqlText bind(Geometry geometry) {
        return SqlText.of("ST_GeomFromWKB(?, 4326)", (Object) new WKBWriter().write(geometry));
    }
}
