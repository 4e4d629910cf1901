package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Seeded areas that fill a square without a gap and share jagged borders, as counties do. */
final class Mosaic {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Random random;
    private final int side;
    private final Coordinate[][] corners;
    private final Map<List<Integer>, List<Coordinate>> borders = new HashMap<>();

    private Mosaic(long seed, int side, double west, double south, double width) {
        this.random = new Random(seed);
        this.side = side;
        this.corners = new Coordinate[side + 1][side + 1];
        double step = width / side;
        for (int column = 0; column <= side; column++) {
            for (int row = 0; row <= side; row++) {
                corners[column][row] = new Coordinate(
                        west + step * (column + (random.nextDouble() - 0.5) * 0.3),
                        south + step * (row + (random.nextDouble() - 0.5) * 0.3));
            }
        }
    }

    /**
     * Areas in rows.
     *
     * @param side how many along each side
     * @param west and {@code south}, {@code width}: the square, in any unit
     * @param halvings how often each border is halved and pushed aside
     */
    static List<Geometry> of(long seed, int side, double west, double south, double width, int halvings) {
        Mosaic mosaic = new Mosaic(seed, side, west, south, width);
        List<Geometry> areas = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                areas.add(mosaic.area(column, row, halvings));
            }
        }
        return areas;
    }

    private Geometry area(int column, int row, int halvings) {
        List<Coordinate> ring = new ArrayList<>();
        int[][] around = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
        for (int corner = 0; corner < 4; corner++) {
            List<Coordinate> border = border(
                    column + around[corner][0],
                    row + around[corner][1],
                    column + around[corner + 1][0],
                    row + around[corner + 1][1],
                    halvings);
            ring.addAll(border.subList(0, border.size() - 1));
        }
        ring.add(ring.get(0).copy());
        Polygon polygon = FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        return FACTORY.createMultiPolygon(new Polygon[] {polygon});
    }

    private List<Coordinate> border(int column, int row, int toColumn, int toRow, int halvings) {
        boolean turned = toColumn < column || toRow < row;
        List<Integer> key = turned ? List.of(toColumn, toRow, column, row) : List.of(column, row, toColumn, toRow);
        List<Coordinate> border = borders.computeIfAbsent(key, each -> {
            List<Coordinate> line = List.of(corners[each.get(0)][each.get(1)], corners[each.get(2)][each.get(3)]);
            for (int halving = 0; halving < halvings; halving++) {
                line = halved(line);
            }
            return line;
        });
        List<Coordinate> ordered = new ArrayList<>(border);
        if (turned) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private List<Coordinate> halved(List<Coordinate> line) {
        List<Coordinate> finer = new ArrayList<>();
        for (int index = 0; index + 1 < line.size(); index++) {
            Coordinate from = line.get(index);
            Coordinate to = line.get(index + 1);
            double push = (random.nextDouble() - 0.5) * 0.2;
            finer.add(from);
            finer.add(new Coordinate(
                    (from.x + to.x) / 2 - push * (to.y - from.y), (from.y + to.y) / 2 + push * (to.x - from.x)));
        }
        finer.add(line.get(line.size() - 1));
        return finer;
    }
}
