package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.TestDatabase;

/** What tiles draw of the shipped data, as PostGIS holds it. */
final class DrawnShippedDataTest {

    private static TestDatabase test;

    @BeforeAll
    static void load() throws Exception {
        test = ShippedRelease.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static List<String> texts(String sql) {
        return Served.texts(test.database(), sql);
    }

    private static List<Dataset> mapped() {
        return new CatalogueStore(test.database())
                .current().datasets().stream()
                        .map(LoadedDataset::dataset)
                        .filter(dataset -> dataset.portrayal().mapped())
                        .toList();
    }

    @Test
    void everyMappedDatasetHasATableAndNoOther() {
        assertEquals(
                mapped().stream().map(Dataset::id).sorted().toList(),
                texts("select tablename from pg_tables where schemaname = 'tile' order by 1"));
    }

    @Test
    void everyShapeIsValidAndEveryVertexOnTheGridOfItsBand() {
        for (Dataset dataset : mapped()) {
            String table = "tile." + dataset.id();
            assertEquals(
                    List.of(),
                    texts("select fid || ' ' || min_zoom || ' ' || st_isvalidreason(geom) from " + table
                            + " where not st_isvalid(geom) or st_isempty(geom)"));
            assertEquals(List.of("0"), texts("""
                    with vertex as (select grid_zoom, (st_dumppoints(geom)).geom as place from %s),
                    cell as (
                        select st_x(place) as x, st_y(place) as y, 2 * pi() * 6378137 / 4096 / 2 ^ grid_zoom as width
                        from vertex),
                    counted as (
                        select (x + pi() * 6378137) / width as x, (y + pi() * 6378137) / width as y from cell)
                    select count(*) from counted where abs(x - round(x)) > 1e-6 or abs(y - round(y)) > 1e-6
                    """.formatted(table)));
        }
    }

    @Test
    void everyRecordIsDrawnOnceInTheLastBand() {
        for (Dataset dataset : mapped()) {
            assertEquals(
                    texts("select fid from gis." + dataset.id() + " where geom is not null order by fid"),
                    texts("select fid from tile." + dataset.id() + " where not label and max_zoom = 22 order by fid"),
                    dataset.id());
        }
    }

    @Test
    void pointsStandWhereThePositionsOfPostgisStand() {
        for (Dataset dataset : mapped()) {
            if (dataset.schema().geometryType() == GeometryType.POINT) {
                assertEquals(List.of("t"), texts("""
                                select max(st_distance(t.geom, st_transform(d.geom, 3857))) < 0.45 from tile.%1$s t
                                join gis.%1$s d on d.fid = t.fid
                                """.formatted(dataset.id())), "half the diagonal of a cell of 0.6 m");
            }
        }
    }

    /**
     * Counties of the source have corners in the middle of their neighbours' edges. Rounding can part the two by less than a
     * cell there, which is 0.6 m; nowhere is a gap as wide.
     */
    @Test
    void countiesNeitherOverlapNorGapeInAnyBand() {
        for (ZoomBand band : ZoomBand.of(new ZoomRange(0, 12))) {
            String county = """
                    with county as (
                        select t.geom from tile.admin_area t join gis.admin_area d on d.fid = t.fid
                        where not label and d.parent_adcode <> '650000' and t.min_zoom = %d)
                    """.formatted(band.min());
            double quarterOfACell = band.cellMeters() * band.cellMeters() / 4;
            assertEquals(
                    List.of("t"),
                    texts(county + "select abs(sum(st_area(geom)) - st_area(st_union(geom))) < " + quarterOfACell
                            + " from county"),
                    "overlaps in " + band);
            assertEquals(
                    List.of("0"),
                    texts(county + """
                            , part as (select (st_dump(st_union(geom))).geom from county),
                            gap as (
                                select st_makepolygon(st_interiorringn(geom, hole)) as geom from part,
                                lateral generate_series(1, st_numinteriorrings(geom)) hole)
                            select count(*) from gap where not st_isempty(st_buffer(geom, -0.5 * %s))
                            """.formatted(band.cellMeters())),
                    "gaps as wide as a cell in " + band);
        }
    }

    @Test
    void whatIsHiddenIsCountedAtEveryLevel() {
        for (Dataset dataset : mapped()) {
            ZoomRange drawn = dataset.portrayal().zoom();
            if (dataset.schema().geometryType() != GeometryType.POINT || drawn == null) {
                continue;
            }
            List<String> all = texts("select count(*) from gis." + dataset.id() + " where geom is not null");
            for (int zoom = drawn.min(); zoom <= drawn.max(); zoom++) {
                assertEquals(
                        all,
                        texts("select sum(coalesce(counts[%d - min_zoom + 1], 1)) from tile.%s where min_zoom <= %d"
                                .formatted(zoom, dataset.id(), zoom)),
                        dataset.id() + " at " + zoom);
            }
        }
    }

    @Test
    void everyNamedAreaHasOneLabelInsideIt() {
        for (Dataset dataset : mapped()) {
            assertEquals(
                    dataset.labelled()
                            ? texts("select count(*) from gis." + dataset.id() + " where geom is not null")
                            : List.of("0"),
                    texts("select count(*) from tile." + dataset.id() + " where label"));
            assertEquals(
                    List.of(),
                    texts("select t.fid from tile.%1$s t join gis.%1$s d on d.fid = t.fid ".formatted(dataset.id())
                            + "where label and not st_dwithin(st_transform(t.geom, 4326), d.geom, 1e-5)"));
        }
    }

    @Test
    void shapesAreDrawnInEveryBandUnlessTheyAreSmallerThanHalfAPixel() {
        for (Dataset dataset : mapped()) {
            ZoomRange drawn = dataset.portrayal().zoom();
            if (dataset.schema().geometryType() == GeometryType.POINT || drawn == null) {
                continue;
            }
            for (ZoomBand band : ZoomBand.of(drawn)) {
                double pixel = 2 * Math.PI * 6_378_137 / 512 / (1 << band.gridZoom());
                assertEquals(List.of(), texts("""
                                with record as (select fid, st_transform(geom, 3857) as geom from gis.%1$s)
                                select fid || ' at %2$d' from record
                                where greatest(st_xmax(geom) - st_xmin(geom), st_ymax(geom) - st_ymin(geom)) > %3$f
                                and not exists (
                                    select from tile.%1$s t
                                    where t.fid = record.fid and not label and min_zoom = %2$d and max_zoom = %4$d)
                                """.formatted(dataset.id(), band.min(), pixel, band.max())));
            }
        }
    }
}
