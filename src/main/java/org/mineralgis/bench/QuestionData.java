package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineralgis.model.Crs;

/**
 * What questions are asked of: points, outlines of mining rights, faults and counties, all on the map, so that {@code /at} meets
 * them, too, and estimates of resources of a twentieth of the points. The same seed gives the same files.
 *
 * @param records points, at least 100; there are an estimate for each five, an area for each fifty and a fault for each hundred
 *     of them
 * @param seed of all that is random
 */
record QuestionData(long records, long seed) {

    long areas() {
        return records / 50;
    }

    long faults() {
        return records / 100;
    }

    long estimates() {
        return records / 20 * 4;
    }

    /** What a database of them holds, by which it is found again. */
    String content() {
        return new TreeMap<>(Map.of(
                        SyntheticData.POINT_DATASET, records,
                        SyntheticData.POLYGON_DATASET, areas(),
                        SyntheticFaults.DATASET, faults(),
                        SyntheticEstimates.DATASET, estimates()))
                + ", seed " + seed;
    }

    /** Writes the datasets and their styles as they are before the last release, which adds the last hundredth of the points. */
    void writeBefore(Path gisData, Path styles) throws IOException {
        write(gisData, styles, records - records / 100);
    }

    /** The same with all points. */
    void writeAll(Path gisData, Path styles) throws IOException {
        write(gisData, styles, records);
    }

    private void write(Path gisData, Path styles, long points) throws IOException {
        clear(gisData);
        clear(styles);
        SyntheticData.writePoints(gisData, points, seed, Crs.EPSG_4326);
        SyntheticData.portray(gisData, SyntheticData.POINT_DATASET, "name_zh, name_en, commodities, status");
        SyntheticData.writePolygons(gisData, areas(), seed, "geojsonseq");
        SyntheticData.portray(gisData, SyntheticData.POLYGON_DATASET, "name_zh");
        SyntheticData.portray(gisData, SyntheticData.COUNTY_DATASET, "name");
        SyntheticFaults.write(gisData, faults(), seed);
        SyntheticEstimates.write(gisData, points, estimates(), seed);
        SyntheticMap.writeStyles(
                styles,
                List.of(SyntheticData.COUNTY_DATASET, SyntheticData.POLYGON_DATASET),
                SyntheticFaults.DATASET,
                SyntheticData.POINT_DATASET);
    }

    /** Another version of this program may have left other datasets there. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> inside = Files.walk(folder)) {
                deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
