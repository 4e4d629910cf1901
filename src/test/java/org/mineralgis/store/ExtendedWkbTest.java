package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

final class ExtendedWkbTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (75.0417 39.6811)",
                "POINT EMPTY",
                "LINESTRING (75 39, 76 40)",
                "POLYGON ((75 39, 79 39, 79 42, 75 42, 75 39), (76 40, 77 40, 77 41, 76 40))",
                "POLYGON EMPTY",
                "MULTIPOINT ((75 39), (76 40))",
                "MULTILINESTRING ((75 39, 76 40), (77 41, 78 42))",
                "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 39)), ((77 39, 78 39, 78 40, 77 39)))",
                "GEOMETRYCOLLECTION (POINT (75 39), LINESTRING (75 39, 76 40))",
                "GEOMETRYCOLLECTION EMPTY",
            })
    void itIsWhatJtsWrites(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        assertArrayEquals(new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(geometry), bytes(geometry, 0));
        if (!multi(geometry) && !geometry.isEmpty()) {
            // Members of collections have no tag here, as PostGIS writes them; JTS would tag each.
            geometry.setSRID(4326);
            byte[] tagged = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, true).write(geometry);
            assertArrayEquals(tagged, bytes(geometry, 4326));
        }
    }

    private static boolean multi(Geometry geometry) {
        return geometry.getGeometryType().startsWith("Multi")
                || geometry.getGeometryType().startsWith("GeometryC");
    }

    private static byte[] bytes(Geometry geometry, int srid) {
        ByteBuffer bytes = ByteBuffer.allocate(ExtendedWkb.length(geometry, srid));
        ExtendedWkb.write(geometry, srid, bytes);
        assertEquals(0, bytes.remaining());
        return bytes.array();
    }
}
