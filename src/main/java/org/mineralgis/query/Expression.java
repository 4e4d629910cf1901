package org.mineralgis.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A filter of CQL2 (OGC 21-065r2), or a part of one: one tree, whichever encoding it was read from. Immutable. */
public sealed interface Expression {

    /** A text. */
    record Text(String value) implements Expression {}

    /**
     * A number.
     *
     * @param value without trailing zeros and without a power of ten, so that equal numbers are equal
     */
    record Number(BigDecimal value) implements Expression {

        /** The powers of ten of the first digit: what a double can hold. */
        private static final int SCALE_MAX = 330;

        public Number {
            BigDecimal shortest = value.stripTrailingZeros();
            if (shortest.signum() != 0 && Math.abs((long) shortest.precision() - shortest.scale()) > SCALE_MAX) {
                throw new IllegalArgumentException("a number beyond what a double can hold");
            }
            value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Expression {}

    /** A whole day: {@code DATE('2023-09-27')}. */
    record Day(LocalDate value) implements Expression {}

    /** A moment: {@code TIMESTAMP('2023-09-27T08:00:00Z')}. */
    record Moment(Instant value) implements Expression {}

    /**
     * A span of time: {@code INTERVAL(start, end)}.
     *
     * @param start a day, a moment, a property or a function; null for {@code '..'}
     * @param end the same
     */
    record Interval(@Nullable Expression start, @Nullable Expression end) implements Expression {}

    /**
     * A geometry literal: WKT or a GeoJSON object.
     *
     * @param value in the axis order and system of the filter until {@link #withGeometries} brought it to WGS 84, longitude
     *     first
     */
    record Shape(Geometry value) implements Expression {}

    /** A box literal: {@code BBOX(west, south, east, north)}; crosses the antimeridian when {@code west > east}. */
    record Box(double west, double south, double east, double north) implements Expression {}

    /** A property of the records, by its name. */
    record Property(String name) implements Expression {}

    /** A list in parentheses; in JSON an array. */
    record Items(List<Expression> items) implements Expression {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An operator and what it works on.
     *
     * @param arguments as many as the operator has; of {@link Operator#IN} the value and an {@link Items}
     */
    record Operation(Operator operator, List<Expression> arguments) implements Expression {
        public Operation {
            arguments = List.copyOf(arguments);
        }
    }

    /** A function of the service, by its name. */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The same with every geometry and box (as a polygon) replaced, such as by one in another coordinate system. */
    default Expression withGeometries(UnaryOperator<Geometry> change) {
        return withShapes(shape -> new Shape(change.apply(GeometryChange.geometry(shape))));
    }

    /** The same with every {@link Shape} and {@link Box} replaced. */
    default Expression withShapes(UnaryOperator<Expression> change) {
        return GeometryChange.in(this, change);
    }
}
