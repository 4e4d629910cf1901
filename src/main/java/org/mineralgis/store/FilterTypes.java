package org.mineralgis.store;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.query.Expression;
import org.mineralgis.query.FilterCheck;
import org.mineralgis.query.FilterFunctions;
import org.mineralgis.query.Operator;
import org.mineralgis.query.ValueType;

/** What the names in a filter stand for in the table of a dataset, and of which type each part of a filter is there. */
final class FilterTypes {

    private static final String ID = "id";
    private static final String EVIDENCE = "evidence";

    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Dataset dataset;

    FilterTypes(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The SQL of a property. Texts are compared by code point, whatever the locale of the database. */
    String sqlOf(Expression.Property property) {
        String column = column(property);
        return of(property) == ValueType.TEXT ? column + " collate \"C\"" : column;
    }

    private String column(Expression.Property property) {
        Optional<Field> field = field(property);
        if (field.isPresent()) {
            return Identifier.quote(field.get().name());
        }
        return switch (property.name()) {
            case FilterCheck.GEOMETRY -> "geom";
            case ID -> "fid";
            default -> EVIDENCE;
        };
    }

    /** A field goes before what every record has, but for the position. */
    private Optional<Field> field(Expression.Property property) {
        boolean position = dataset.spatial() && property.name().equals(FilterCheck.GEOMETRY);
        return position ? Optional.empty() : dataset.schema().findField(property.name());
    }

    /** What a part of a filter is; whole numbers that a {@code bigint} holds are integers. */
    ValueType of(Expression part) {
        if (part instanceof Expression.Property property) {
            return of(property);
        }
        if (part instanceof Expression.Operation operation) {
            return of(operation.operator());
        }
        if (part instanceof Expression.Call call) {
            return FilterFunctions.find(call.function()).orElseThrow().returns();
        }
        return ofLiteral(part);
    }

    private ValueType of(Expression.Property property) {
        Optional<Field> field = field(property);
        if (field.isPresent()) {
            return ValueType.of(field.get().type());
        }
        if (property.name().equals(FilterCheck.GEOMETRY) && dataset.spatial()) {
            return ValueType.GEOMETRY;
        }
        if (property.name().equals(ID) || property.name().equals(EVIDENCE)) {
            return ValueType.TEXT;
        }
        throw new NoSuchElementException("the dataset has no property " + property.name());
    }

    private static ValueType of(Operator operator) {
        return switch (operator.kind()) {
            case LOGICAL, COMPARISON, SPATIAL, TEMPORAL, ARRAY -> ValueType.BOOLEAN;
            case CHARACTER -> ValueType.TEXT;
            case ARITHMETIC -> ValueType.NUMBER;
        };
    }

    private static ValueType ofLiteral(Expression part) {
        return part instanceof Expression.Number number && whole(number.value())
                ? ValueType.INTEGER
                : ValueType.ofLiteral(part);
    }

    private static boolean whole(BigDecimal number) {
        return number.compareTo(LONG_MIN) >= 0
                && number.compareTo(LONG_MAX) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /**
     * The type in which values are compared with each other: whole numbers among themselves as such, other numbers in double
     * precision, days among themselves as days and with moments by their first moment in UTC.
     */
    ValueType common(List<Expression> parts) {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        parts.forEach(part -> types.add(of(part)));
        if (types.size() == 1) {
            return types.iterator().next();
        }
        if (EnumSet.of(ValueType.INTEGER, ValueType.NUMBER).equals(types)) {
            return ValueType.NUMBER;
        }
        if (EnumSet.of(ValueType.DATE, ValueType.TIMESTAMP).equals(types)) {
            return ValueType.TIMESTAMP;
        }
        throw new IllegalArgumentException("an unchecked filter compares " + types);
    }
}
