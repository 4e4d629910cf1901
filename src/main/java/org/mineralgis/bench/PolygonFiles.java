package org.mineralgis.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mineralgis.bench.SyntheticPolygons.Outline;

/** Writes {@link SyntheticPolygons} as GeoJSON, as a GeoJSON sequence (one feature a line) or as a shapefile. */
final class PolygonFiles {

    private static final int POSITIONS = SyntheticPolygons.CORNERS + 1;
    /** Shape type, box, number of parts and points, first index, positions. */
    private static final int CONTENT = 4 + 32 + 4 + 4 + 4 + POSITIONS * 16;

    private static final List<String> NAMES =
            List.of("id", "name_zh", "licence", "area_km2", "county", "start", "end", "holder");
    private static final int[] LENGTHS = {10, 60, 23, 12, 6, 10, 10, 60};

    private PolygonFiles() {}

    /** A FeatureCollection, or without {@code collection} its features alone. */
    static void writeGeoJson(Path file, long count, long seed, boolean collection) throws IOException {
        SyntheticPolygons polygons = new SyntheticPolygons(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(collection ? "{\"type\":\"FeatureCollection\",\"features\":[\n" : "");
            StringBuilder line = new StringBuilder(4000);
            for (long number = 1; number <= count; number++) {
                line.setLength(0);
                feature(line, polygons);
                line.append(collection && number < count ? ",\n" : "\n");
                out.append(line);
            }
            out.write(collection ? "]}\n" : "");
        }
    }

    private static void feature(StringBuilder json, SyntheticPolygons polygons) {
        Outline outline = polygons.next();
        json.append("{\"type\":\"Feature\",\"properties\":{\"id\":\"").append(outline.id());
        json.append("\",\"name_zh\":\"").append(outline.name());
        json.append("\",\"licence\":\"").append(outline.licence());
        json.append("\",\"area_km2\":").append(outline.areaSquareKilometers());
        json.append(",\"county\":\"").append(outline.county());
        json.append("\",\"start\":\"").append(outline.start());
        json.append("\",\"end\":\"").append(outline.end());
        json.append("\",\"holder\":\"").append(outline.holder());
        json.append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        for (int corner = 0; corner < POSITIONS; corner++) {
            json.append(corner == 0 ? "[" : ",[");
            Decimal.append(json, polygons.longitudes[corner], 7);
            json.append(',');
            Decimal.append(json, polygons.latitudes[corner], 7);
            json.append(']');
        }
        json.append("]]}}");
    }

    /** {@code .shp}, {@code .shx} and {@code .dbf} beside each other, in UTF-8, and {@code .prj} and {@code .cpg} that say so. */
    static void writeShapefile(Path shp, long count, long seed) throws IOException {
        String name = shp.getFileName().toString().replace(".shp", "");
        SyntheticPolygons polygons = new SyntheticPolygons(seed);
        try (OutputStream shapes = open(shp);
                OutputStream index = open(shp.resolveSibling(name + ".shx"));
                DataOutputStream table = new DataOutputStream(open(shp.resolveSibling(name + ".dbf")))) {
            shapes.write(header(50 + count * (8 + CONTENT) / 2));
            index.write(header(50 + count * 4));
            tableHeader(table, count);
            for (long number = 1; number <= count; number++) {
                Outline outline = polygons.next();
                shapes.write(shape(number, polygons));
                ByteBuffer entry = ByteBuffer.allocate(8);
                entry.putInt((int) (50 + (number - 1) * (8 + CONTENT) / 2)).putInt(CONTENT / 2);
                index.write(entry.array());
                row(table, outline);
            }
            table.write(0x1A);
        }
        Files.writeString(shp.resolveSibling(name + ".cpg"), "UTF-8");
        Files.writeString(
                shp.resolveSibling(name + ".prj"),
                "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static byte[] header(long words) {
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(0, 9994).putInt(24, Math.toIntExact(words)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(28, 1000).putInt(32, 5);
        header.putDouble(36, SyntheticRegion.WEST).putDouble(44, SyntheticRegion.SOUTH);
        double size = SyntheticRegion.PER_SIDE * SyntheticRegion.SIDE;
        header.putDouble(52, SyntheticRegion.WEST + size).putDouble(60, SyntheticRegion.SOUTH + size);
        return header.array();
    }

    private static byte[] shape(long number, SyntheticPolygons polygons) {
        ByteBuffer shape = ByteBuffer.allocate(8 + CONTENT);
        shape.putInt((int) number).putInt(CONTENT / 2).order(ByteOrder.LITTLE_ENDIAN);
        shape.putInt(5);
        box(shape, polygons);
        shape.putInt(1).putInt(POSITIONS).putInt(0);
        // Outer rings of shapefiles run clockwise.
        for (int corner = POSITIONS - 1; corner >= 0; corner--) {
            shape.putDouble(polygons.longitudes[corner]).putDouble(polygons.latitudes[corner]);
        }
        return shape.array();
    }

    private static void box(ByteBuffer shape, SyntheticPolygons polygons) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (int corner = 0; corner < POSITIONS; corner++) {
            west = Math.min(west, polygons.longitudes[corner]);
            east = Math.max(east, polygons.longitudes[corner]);
            south = Math.min(south, polygons.latitudes[corner]);
            north = Math.max(north, polygons.latitudes[corner]);
        }
        shape.putDouble(west).putDouble(south).putDouble(east).putDouble(north);
    }

    private static void tableHeader(DataOutputStream table, long count) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(32 + 32 * LENGTHS.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        int width = 1;
        for (int length : LENGTHS) {
            width += length;
        }
        header.put(new byte[] {3, 126, 1, 1}).putInt((int) count);
        header.putShort((short) header.capacity()).putShort((short) width);
        for (int field = 0; field < LENGTHS.length; field++) {
            header.position(32 + 32 * field);
            header.put(NAMES.get(field).getBytes(StandardCharsets.US_ASCII));
            boolean number = field == 3;
            header.put(32 + 32 * field + 11, (byte) (number ? 'N' : 'C'));
            header.put(32 + 32 * field + 16, (byte) LENGTHS[field]);
            header.put(32 + 32 * field + 17, (byte) (number ? 4 : 0));
        }
        header.put(header.capacity() - 1, (byte) 0x0D);
        table.write(header.array());
    }

    private static void row(DataOutputStream table, Outline outline) throws IOException {
        String[] values = {
            outline.id(),
            outline.name(),
            outline.licence(),
            outline.areaSquareKilometers(),
            String.valueOf(outline.county()),
            outline.start(),
            outline.end(),
            outline.holder()
        };
        table.write(' ');
        for (int field = 0; field < values.length; field++) {
            byte[] value = values[field].getBytes(StandardCharsets.UTF_8);
            table.write(value);
            for (int blank = value.length; blank < LENGTHS[field]; blank++) {
                table.write(' ');
            }
        }
    }
}
