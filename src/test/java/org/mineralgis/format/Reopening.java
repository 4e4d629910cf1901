package org.mineralgis.format;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How GDAL opens what a format wrote, and how much of it the format can have kept.
 *
 * @param source the name that GDAL opens a file by
 * @param options for {@code ogr2ogr}
 * @param fieldName what a field is called in the file
 * @param fields whether there are fields at all
 * @param system whether the file names its coordinate system
 * @param mixed whether geometries of several kinds can stand in one file
 * @param lists whether lists are lists, and not texts
 * @param empty whether GDAL can open a file without records
 * @param textMax how many characters of a text are kept
 */
record Reopening(
        Function<Path, String> source,
        List<String> options,
        UnaryOperator<String> fieldName,
        boolean fields,
        boolean system,
        boolean mixed,
        boolean lists,
        boolean empty,
        int textMax) {

    private static final Reopening PLAIN = new Reopening(
            Path::toString, List.of(), UnaryOperator.identity(), true, true, true, false, true, Integer.MAX_VALUE);

    static Reopening of(FileFormat format) {
        return switch (format) {
            case GEOJSON -> PLAIN.withLists();
            case GEOJSONSEQ ->
                PLAIN.from(file -> "GeoJSONSeq:" + file)
                        .withLists()
                        .withoutSystem()
                        .neverEmpty();
            case KMZ -> PLAIN.neverEmpty();
            case KML -> PLAIN;
            case CSV ->
                PLAIN.with(
                                "-oo",
                                "X_POSSIBLE_NAMES=longitude",
                                "-oo",
                                "Y_POSSIBLE_NAMES=latitude",
                                "-oo",
                                "GEOM_POSSIBLE_NAMES=wkt",
                                "-oo",
                                "EMPTY_STRING_AS_NULL=YES")
                        .named(name -> name.replace("\"", ""))
                        .withoutSystem();
            case GML ->
                PLAIN.from(file -> "/vsizip/{" + file + "}/" + file.getFileName())
                        .named(XmlOutput::name);
            case DXF ->
                new Reopening(
                        Path::toString,
                        List.of(),
                        UnaryOperator.identity(),
                        false,
                        false,
                        true,
                        false,
                        true,
                        Integer.MAX_VALUE);
            default -> PLAIN;
        };
    }

    private Reopening with(String... more) {
        return new Reopening(source, List.of(more), fieldName, fields, system, mixed, lists, empty, textMax);
    }

    private Reopening from(Function<Path, String> other) {
        return new Reopening(other, options, fieldName, fields, system, mixed, lists, empty, textMax);
    }

    private Reopening withLists() {
        return new Reopening(source, options, fieldName, fields, system, mixed, true, empty, textMax);
    }

    private Reopening neverEmpty() {
        return new Reopening(source, options, fieldName, fields, system, mixed, lists, false, textMax);
    }

    private Reopening withoutSystem() {
        return new Reopening(source, options, fieldName, fields, false, mixed, lists, empty, textMax);
    }

    private Reopening named(UnaryOperator<String> name) {
        return new Reopening(source, options, name, fields, system, mixed, lists, empty, textMax);
    }
}
