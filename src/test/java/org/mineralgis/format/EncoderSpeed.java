package org.mineralgis.format;

import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.ServedCrs;

/** Measures encoders alone, without database and network; the command is in {@code docs/benchmarks.md}. No test. */
final class EncoderSpeed {

    private static final int RECORDS = 100_000;
    private static final int RUNS = 7;

    private static final Dataset POINTS = dataset(
            "points",
            GeometryType.POINT,
            field("name", FieldType.TEXT),
            field("kinds", FieldType.LIST),
            field("grade", FieldType.NUMBER),
            field("tonnes", FieldType.INTEGER),
            field("since", FieldType.DATE));

    private EncoderSpeed() {}

    /** Arguments: keys of formats. Prints the median time of a record for each. */
    public static void main(String[] formats) throws IOException {
        List<Feature> records = records();
        for (String key : formats) {
            FileFormat format = FileFormat.find(key).orElseThrow();
            double[] micros = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                write(format, records);
                micros[run] = (System.nanoTime() - start) / 1e3 / RECORDS;
            }
            Arrays.sort(micros);
            System.out.printf(
                    Locale.ROOT, "%s %.1f µs (%.1f–%.1f)%n", key, micros[RUNS / 2], micros[0], micros[RUNS - 1]);
        }
    }

    private static void write(FileFormat format, List<Feature> records) throws IOException {
        ServedCrs crs = format.holds(ServedCrs.CRS84) ? ServedCrs.CRS84 : ServedCrs.EPSG_4513;
        FileContent content = new FileContent(POINTS, crs, StandardCharsets.UTF_8);
        try (FeatureEncoder encoder = format.open(OutputStream.nullOutputStream(), content)) {
            for (Feature record : records) {
                encoder.write(record);
            }
            encoder.finish();
        }
    }

    private static List<Feature> records() {
        Random random = new Random(1);
        GeometryFactory factory = new GeometryFactory();
        Lineage lineage = new Lineage(Evidence.PUBLISHED, Crs.CRS84.key(), List.of(), null, null, "75.0417, 39.6811");
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            Coordinate place = new Coordinate(73.5 + 6 * random.nextDouble(), 36 + 4 * random.nextDouble());
            records.add(new Feature(
                    "k" + number,
                    factory.createPoint(place),
                    List.of(
                            "矿点 " + number,
                            List.of("zinc", "lead"),
                            random.nextInt(10_000) / 1000.0,
                            (long) random.nextInt(1_000_000),
                            LocalDate.ofEpochDay(random.nextInt(20_000))),
                    lineage));
        }
        return records;
    }
}
