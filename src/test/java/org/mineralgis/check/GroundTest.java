package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mineralgis.check.CheckedDataset.wkt;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class GroundTest {

    /** Texike gold: 74°03′30″–74°06′30″ E, 39°35′30″–39°37′30″ N. A published figure says 14.88 km². */
    @Test
    void theTexikeBoxHas15_89SquareKilometres() {
        String box = "POLYGON ((74.0583333333 39.5916666667, 74.1083333333 39.5916666667, "
                + "74.1083333333 39.625, 74.0583333333 39.625, 74.0583333333 39.5916666667))";
        assertEquals(15.8916, Ground.area(wkt(box)) / 1e6, 0.001);
    }

    @Test
    void holesAreTakenAwayAndTheDirectionOfRingsDoesNotMatter() {
        double whole = Ground.area(wkt("POLYGON ((75 39, 76 39, 76 40, 75 40, 75 39))"));
        double reversed = Ground.area(wkt("POLYGON ((75 39, 75 40, 76 40, 76 39, 75 39))"));
        double hole = Ground.area(wkt("POLYGON ((75.2 39.2, 75.4 39.2, 75.4 39.4, 75.2 39.2))"));
        double pierced = Ground.area(wkt("MULTIPOLYGON (((75 39, 76 39, 76 40, 75 40, 75 39), "
                + "(75.2 39.2, 75.4 39.2, 75.4 39.4, 75.2 39.2)))"));
        assertEquals(whole, reversed, 1e-3);
        assertEquals(whole - hole, pierced, 1e-3);
    }

    @Test
    void theWholeEarthHas510MillionSquareKilometres() {
        double earth = Ground.area(wkt("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"));
        assertEquals(510_065_622, earth / 1e6, 1);
    }

    @Test
    void aDegreeOfLatitudeIs111Kilometres() {
        assertEquals(111_195, Ground.distance(new Coordinate(75, 39), new Coordinate(75, 40)), 1);
    }
}
