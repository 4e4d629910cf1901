package org.mineralgis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads WKT geometries and boxes of filters in text; third ordinates are passed over. */
final class ShapeTextReader {

    private static final GeometryFactory FACTORY = Shapes.FACTORY;

    private static final List<String> TYPES = List.of(
            "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection");

    private static final List<String> DIMENSIONS = List.of("", "z", "m", "zm");

    private final TokenStream words;

    ShapeTextReader(TokenStream words) {
        this.words = words;
    }

    /** Empty, and nothing read, when the next words are neither a geometry nor a box. */
    Optional<Expression> findShape() {
        if (words.peek().word("bbox") && words.second().symbol("(")) {
            return Optional.of(box());
        }
        return begins() ? Optional.of(new Expression.Shape(geometry(true))) : Optional.empty();
    }

    private boolean begins() {
        return type().isPresent()
                && (words.second().symbol("(") || words.second().anyWord(List.of("z", "m", "zm", "empty")));
    }

    private Optional<String> type() {
        return words.peek().kind() == Token.Kind.NAME ? findType(words.peek().text()) : Optional.empty();
    }

    /** The type that a word names, {@code POINTZ} like {@code POINT Z}. */
    private static Optional<String> findType(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return TYPES.stream()
                .filter(type -> word.startsWith(type) && DIMENSIONS.contains(word.substring(type.length())))
                .findFirst();
    }

    /** Whether the word begins a geometry. */
    static boolean isType(String word) {
        return findType(word).isPresent();
    }

    private Geometry geometry(boolean collection) {
        String type = type().filter(each -> collection || !each.equals("geometrycollection"))
                .orElseThrow(() -> words.unexpected("POINT 等几何类型", "a geometry, such as POINT"));
        boolean measured = words.peek().text().toLowerCase(Locale.ROOT).endsWith("m");
        words.next();
        if (measured || words.peek().anyWord(List.of("m", "zm"))) {
            throw TokenStream.at(words.peek(), "CQL2 的几何没有 M 值。", "geometries of CQL2 have no measures (M).");
        }
        words.accept("z");
        return switch (type) {
            case "point" -> point(this::one);
            case "linestring" -> line();
            case "polygon" -> polygon();
            case "multipoint" ->
                FACTORY.createMultiPoint(many(this::pointOfMany).toArray(Point[]::new));
            case "multilinestring" ->
                FACTORY.createMultiLineString(many(this::line).toArray(LineString[]::new));
            case "multipolygon" ->
                FACTORY.createMultiPolygon(many(this::polygon).toArray(Polygon[]::new));
            default ->
                FACTORY.createGeometryCollection(many(() -> geometry(false)).toArray(Geometry[]::new));
        };
    }

    private Point point(Supplier<Coordinate> inner) {
        return words.accept("empty") ? FACTORY.createPoint() : FACTORY.createPoint(inner.get());
    }

    /** With or without parentheses of its own. */
    private Point pointOfMany() {
        boolean bare = words.peek().kind() == Token.Kind.NUMBER || words.peek().anySymbol(List.of("-", "+"));
        return bare ? FACTORY.createPoint(position()) : point(this::one);
    }

    private Coordinate one() {
        words.open();
        Coordinate position = position();
        words.close();
        return position;
    }

    private LineString line() {
        return shaped(FACTORY::createLineString);
    }

    private Polygon polygon() {
        List<LinearRing> rings = many(() -> shaped(FACTORY::createLinearRing));
        return Shapes.polygon(rings);
    }

    private <T> T shaped(Function<Coordinate[], T> maker) {
        Token start = words.peek();
        Coordinate[] positions = many(this::position).toArray(Coordinate[]::new);
        return Shapes.make(maker, positions, reason -> FilterException.at(start.index(), reason));
    }

    /** What stands in one pair of parentheses; none for {@code EMPTY}. */
    private <T> List<T> many(Supplier<T> part) {
        List<T> parts = new ArrayList<>();
        if (words.accept("empty")) {
            return parts;
        }
        words.open();
        do {
            parts.add(part.get());
        } while (words.accept(","));
        words.close();
        return parts;
    }

    private Coordinate position() {
        Coordinate position = new Coordinate(ordinate(), ordinate());
        if (!words.peek().symbol(",") && !words.peek().symbol(")")) {
            ordinate();
        }
        return position;
    }

    private double ordinate() {
        boolean negative = words.accept("-");
        if (!negative) {
            words.accept("+");
        }
        if (words.peek().kind() != Token.Kind.NUMBER) {
            throw words.unexpected("坐标（数字）", "a coordinate, which is a number");
        }
        double ordinate = Double.parseDouble(words.next().text());
        return Shapes.ordinate(negative ? -ordinate : ordinate);
    }

    private Expression box() {
        words.next();
        words.open();
        List<Double> bounds = new ArrayList<>();
        do {
            bounds.add(ordinate());
        } while (words.accept(","));
        words.close();
        return Shapes.box(bounds);
    }
}
