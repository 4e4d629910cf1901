package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.query.Operator;

/** The spatial relations of {@link FilterEvaluator}, by JTS. */
final class EvaluatedShapes {

    private EvaluatedShapes() {}

    static @Nullable Boolean relation(Operator operator, @Nullable Geometry left, @Nullable Geometry right) {
        if (left == null || right == null) {
            return null;
        }
        if (left.isEmpty() && right.isEmpty()) {
            return operator == Operator.S_DISJOINT || operator == Operator.S_EQUALS;
        }
        List<Geometry> a = parts(left);
        List<Geometry> b = parts(right);
        return switch (operator) {
            case S_INTERSECTS -> some(a, b, Geometry::intersects);
            case S_DISJOINT -> !some(a, b, Geometry::intersects);
            case S_CROSSES -> some(a, b, Geometry::crosses);
            case S_OVERLAPS -> some(a, b, Geometry::overlaps);
            case S_TOUCHES ->
                some(a, b, Geometry::touches)
                        && !some(a, b, (one, other) -> one.intersects(other) && !one.touches(other));
            case S_WITHIN -> a.stream().allMatch(one -> b.stream().anyMatch(one::within));
            case S_CONTAINS -> b.stream().allMatch(other -> a.stream().anyMatch(one -> one.contains(other)));
            default ->
                a.stream().allMatch(one -> b.stream().anyMatch(one::equalsTopo))
                        && b.stream().allMatch(other -> a.stream().anyMatch(other::equalsTopo));
        };
    }

    private static boolean some(List<Geometry> a, List<Geometry> b, BiPredicate<Geometry, Geometry> relation) {
        return a.stream().anyMatch(one -> b.stream().anyMatch(other -> relation.test(one, other)));
    }

    /** What a collection covers, as one geometry of each dimension. */
    private static List<Geometry> parts(Geometry geometry) {
        if (!geometry.getGeometryType().equals("GeometryCollection") || geometry.isEmpty()) {
            return List.of(geometry);
        }
        List<List<Geometry>> byDimension = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Geometry union = geometry.union();
        for (int index = 0; index < union.getNumGeometries(); index++) {
            Geometry member = union.getGeometryN(index);
            byDimension.get(member.getDimension()).add(member);
        }
        return byDimension.stream()
                .filter(members -> !members.isEmpty())
                .map(members -> union.getFactory().buildGeometry(members))
                .toList();
    }
}
