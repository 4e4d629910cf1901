package org.mineralgis.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.mineralgis.model.DrawnShape;
import org.mineralgis.model.SmallShapes;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

final class ShapeBandsTest {

    private static final ZoomRange DRAWN = new ZoomRange(4, 12);

    private static Map<ZoomBand, List<DrawnShape>> bands(
            List<Geometry> geometries, Simplification simplification, SmallShapes small, int groupVertices)
            throws IOException {
        Map<ZoomBand, List<DrawnShape>> bands = new TreeMap<>(
                (one, other) -> Integer.compare(one.min() * 100 + one.max(), other.min() * 100 + other.max()));
        WorldGrid grid = new WorldGrid(ZoomBand.detailed(DRAWN));
        try (PointThinning points = new PointThinning(DRAWN);
                ShapeBands shapes = new ShapeBands(DRAWN, small, simplification, points, groupVertices)) {
            int number = 0;
            for (Geometry geometry : geometries) {
                shapes.add(new DrawnRecord(number, "s" + number++, new byte[0], grid.project(geometry)));
            }
            shapes.drawTo(shape -> bands.computeIfAbsent(shape.band(), band -> new ArrayList<>())
                    .add(shape));
            points.drawTo(shape -> bands.computeIfAbsent(shape.band(), band -> new ArrayList<>())
                    .add(shape));
        }
        return bands;
    }

    /** In cells of the grid of the shape. */
    private static Geometry geometry(DrawnShape shape) {
        try {
            Geometry geometry = new WKBReader().read(shape.wkb());
            double cell = shape.band().cellMeters();
            geometry.apply((CoordinateFilter) position -> {
                double east = (position.x + Math.PI * 6_378_137) / cell;
                double north = (position.y + Math.PI * 6_378_137) / cell;
                assertEquals(Math.rint(east), east, 1e-6);
                assertEquals(Math.rint(north), north, 1e-6);
                position.x = Math.rint(east);
                position.y = Math.rint(north);
            });
            return geometry;
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Area that two of them have, in cells. */
    private static double overlaps(List<Geometry> areas) {
        STRtree index = new STRtree();
        for (int number = 0; number < areas.size(); number++) {
            index.insert(areas.get(number).getEnvelopeInternal(), number);
        }
        double sum = 0;
        for (int number = 0; number < areas.size(); number++) {
            for (Object other : index.query(areas.get(number).getEnvelopeInternal())) {
                if ((Integer) other > number) {
                    sum += OverlayNGRobust.overlay(
                                    areas.get(number), areas.get((Integer) other), OverlayNG.INTERSECTION)
                            .getArea();
                }
            }
        }
        return sum;
    }

    /** Area between them that none of them has, in cells. */
    private static double gaps(List<Geometry> areas) {
        Geometry union = OverlayNGRobust.union(areas);
        double sum = 0;
        for (Object each : PolygonExtracter.getPolygons(union)) {
            Polygon polygon = (Polygon) each;
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum += new GeometryFactory()
                        .createPolygon(polygon.getInteriorRingN(hole).getCoordinates())
                        .getArea();
            }
        }
        return sum;
    }

    @Test
    void neighboursNeitherOverlapNorGapeInAnyBand() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            List<Geometry> mosaic = Mosaic.of(seed, 12, 75, 38, 3, 6);
            Map<ZoomBand, List<DrawnShape>> bands = bands(mosaic, Simplification.COVERAGE, SmallShapes.DROP, 200_000);
            assertTrue(CoverageValidator.isValid(mosaic.toArray(Geometry[]::new)), "a mosaic to begin with");
            assertEquals(ZoomBand.of(DRAWN).size(), bands.size());
            bands.forEach((band, shapes) -> {
                List<Geometry> areas =
                        shapes.stream().map(ShapeBandsTest::geometry).toList();
                assertEquals(144, areas.size());
                areas.forEach(area -> assertTrue(area.isValid(), area::toString));
                assertEquals(0, overlaps(areas), 1e-6, "cells of overlap in " + band);
                assertEquals(0, gaps(areas), 1e-6, "cells of gaps in " + band);
            });
        }
    }

    @Test
    void groupsOfNeighboursKeepTheirBordersForEachOther() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            List<Geometry> mosaic = Mosaic.of(seed, 12, 75, 38, 3, 6);
            bands(mosaic, Simplification.COVERAGE, SmallShapes.DROP, 4_000).forEach((band, shapes) -> {
                List<Geometry> areas =
                        shapes.stream().map(ShapeBandsTest::geometry).toList();
                areas.forEach(area -> assertTrue(area.isValid(), area::toString));
                assertEquals(0, overlaps(areas), 1e-6, "cells of overlap in " + band);
                assertEquals(0, gaps(areas), 1e-6, "cells of gaps in " + band);
            });
        }
    }

    @Test
    void coarserBandsHaveFewerVertices() throws IOException {
        List<Geometry> mosaic = Mosaic.of(1, 12, 75, 38, 3, 7);
        List<Integer> sizes = new ArrayList<>();
        bands(mosaic, Simplification.COVERAGE, SmallShapes.DROP, 200_000)
                .values()
                .forEach(shapes -> sizes.add(shapes.stream()
                        .mapToInt(shape -> geometry(shape).getNumPoints())
                        .sum()));
        assertEquals(sizes.stream().sorted().toList(), sizes);
        assertTrue(sizes.get(0) * 5 < sizes.get(sizes.size() - 1), sizes::toString);
    }
}
