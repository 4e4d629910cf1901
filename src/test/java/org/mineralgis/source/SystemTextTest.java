package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;

/** What GDAL writes for each system that has a code is understood, in all versions of well-known text. */
class SystemTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Crs.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GCJ02", "BD09"})
    void everySystemIsKnownByWhatGdalWritesForIt(Crs crs) throws Exception {
        for (String version : List.of("wkt_esri", "wkt1", "wkt2_2015", "wkt2_2019")) {
            String text = Gdal.wellKnownText(crs.key(), version);
            Crs found = SystemText.findByWkt(text).orElseThrow(() -> new AssertionError(version + " " + text));
            assertTrue(found.alike(crs), version + ": " + found);
            // Of two codes for one thing ESRI's text names neither, so that only the width of the zone is known.
            boolean twins = crs == Crs.CRS84 || crs.name().startsWith("EPSG_2147");
            if (!twins) {
                assertEquals(crs, found, version);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "EPSG:32643", "EPSG:4555", "EPSG:4269", "EPSG:4525", "EPSG:2330", "EPSG:4807"})
    void anySystemThatIsNoneOfOursIsNotTakenForOne(String code) throws Exception {
        for (String version : List.of("wkt_esri", "wkt1", "wkt2_2019")) {
            assertEquals(Optional.empty(), SystemText.findByWkt(Gdal.wellKnownText(code, version)), version);
        }
    }

    @Test
    void theNamesThatArcGisWritesAreKnown() {
        assertEquals(Optional.of(Crs.EPSG_4513), SystemText.findByWkt("""
                PROJCS["CGCS2000_3_Degree_GK_Zone_25",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",\
                DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],\
                UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",25500000.0],\
                PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",75.0],PARAMETER["Scale_Factor",1.0],\
                PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"""));
        assertEquals(Optional.of(Crs.EPSG_2422), SystemText.findByWkt("""
                PROJCS["Beijing_1954_3_Degree_GK_CM_75E",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",\
                SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],\
                PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
                PARAMETER["Central_Meridian",75.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],\
                UNIT["Meter",1.0]]"""));
    }

    @Test
    void aCodeThatTheParametersContradictIsNotBelieved() throws Exception {
        String text = Gdal.wellKnownText("EPSG:4513", "wkt1").replace("25500000", "26500000");
        assertEquals(Optional.empty(), SystemText.findByWkt(text));
        String moved = Gdal.wellKnownText("EPSG:4513", "wkt1")
                .replace("25500000", "26500000")
                .replace("\"central_meridian\",75", "\"central_meridian\",78");
        assertEquals(Optional.of(Crs.EPSG_4514), SystemText.findByWkt(moved));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GEOGCS",
                "GEOGCS[",
                "GEOGCS[\"a\"",
                "GEOGCS[\"a]",
                "]",
                "GEOGCS[,]",
                "COMPD_CS[\"a\"]",
                "GEOGCS[\"a\"}"
            })
    void textThatIsNoSystemIsNone(String text) {
        assertEquals(Optional.empty(), SystemText.findByWkt(text));
    }

    @Test
    void bracketsByTheThousandDoNoHarm() {
        for (String hostile : List.of(
                "[".repeat(1 << 16),
                "A[".repeat(1 << 15),
                "COMPD_CS[".repeat(7000),
                "GEOGCS[\"" + "\"\"".repeat(30_000),
                "GEOGCS[" + "A[1],".repeat(13_000) + "A[1]]",
                "GEOGCS[" + " ".repeat(65_000) + "]",
                "A".repeat(1 << 20))) {
            assertEquals(Optional.empty(), SystemText.findByWkt(hostile));
        }
    }

    @Test
    void damagedTextIsNeverMoreThanNotKnown() throws Exception {
        String text = Gdal.wellKnownText("EPSG:4513", "wkt2_2019");
        Random random = new Random(28);
        for (int round = 0; round < 2000; round++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int hit = 0; hit < 1 + random.nextInt(5); hit++) {
                damaged.setCharAt(random.nextInt(text.length()), "[](),\"x 1".charAt(random.nextInt(9)));
            }
            SystemText.findByWkt(damaged.toString());
        }
    }

    @Test
    void aShapefileAndAGeoPackageTellTheirSystem() throws Exception {
        Path source = Files.writeString(folder.resolve("p.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "a"},
                 "geometry": {"type": "Point", "coordinates": [25501715.823, 4393999.122]}}]}
                """);
        for (Crs crs : List.of(Crs.EPSG_4513, Crs.EPSG_2349, Crs.EPSG_2422)) {
            Path shp = Gdal.convert(source, folder.resolve(crs + ".shp"), "-a_srs", crs.key());
            assertEquals(crs, system(shp, SourceFormat.SHAPEFILE, crs + ".dbf", crs + ".prj"));
            Path gpkg = Gdal.convert(source, folder.resolve(crs + ".gpkg"), "-a_srs", crs.key());
            assertEquals(crs, system(gpkg, SourceFormat.GEOPACKAGE));
        }
        String own = Gdal.wellKnownText("EPSG:4513", "wkt_esri");
        Path gpkg = Gdal.convert(source, folder.resolve("own.gpkg"), "-a_srs", own);
        assertEquals(Crs.EPSG_4513, system(gpkg, SourceFormat.GEOPACKAGE));
        Path kml = Gdal.convert(
                source, folder.resolve("p.kml"), "-f", "KML", "-s_srs", "EPSG:4513", "-t_srs", "EPSG:4326");
        assertEquals(Crs.CRS84, system(kml, SourceFormat.KML));
    }

    private static Crs system(Path file, SourceFormat format, String... parts) throws Exception {
        return Readings.of(file, format, new GeometrySource.InFile(), parts).notices().stream()
                .filter(notice -> notice.kind() == SourceNotice.Kind.SYSTEM_NAMED)
                .map(SourceNotice::system)
                .findFirst()
                .orElseThrow();
    }
}
