package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.source.Gdal;

final class WellKnownTextTest {

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void theDialectOfEsriIsTheOneThatGdalWrites(ServedCrs crs) throws Exception {
        String code = "EPSG:" + WellKnownText.code(crs);
        assertEquals(Gdal.wellKnownText(code, "wkt_esri"), WellKnownText.esri(crs));
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void theTextWithCodesIsTheOneThatGdalWritesButForTheAxes(ServedCrs crs) throws Exception {
        String code = "EPSG:" + WellKnownText.code(crs);
        assertEquals(withoutAxes(Gdal.wellKnownText(code, "wkt1")), withoutAxes(WellKnownText.of(crs)));
    }

    private static String withoutAxes(String text) {
        return text.replaceAll(",AXIS\\[[^]]*]", "");
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void gdalKnowsTheSystemInProjJson(ServedCrs crs) throws Exception {
        String json = ProjJson.of(crs).toString();
        assertEquals(WellKnownText.esri(crs), Gdal.wellKnownText(json, "wkt_esri"));
        String code = "AUTHORITY[\"EPSG\",\"" + WellKnownText.code(crs) + "\"]]";
        assertTrue(Gdal.wellKnownText(json, "wkt1").endsWith(code), json);
    }
}
