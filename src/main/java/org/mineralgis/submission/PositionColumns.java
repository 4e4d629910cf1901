package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceRecord;

/**
 * Finds the columns of a table that hold positions: by their headers, and by what stands in them where headers leave it
 * open. Names of axes (X, Y) say nothing about the order, because Chinese tables call the northing X: the numbers do.
 */
final class PositionColumns {

    private static final Set<String> LONGITUDE =
            Set.of("经度", "东经", "经", "longitude", "lon", "lng", "long", "经度e", "londd", "xlon", "中心经度", "中心点经度");
    private static final Set<String> LATITUDE =
            Set.of("纬度", "北纬", "纬", "latitude", "lat", "纬度n", "latdd", "ylat", "中心纬度", "中心点纬度");
    private static final Set<String> EAST = Set.of("东坐标", "easting", "east", "e", "东", "东向坐标", "东距");
    private static final Set<String> NORTH = Set.of("北坐标", "northing", "north", "n", "北", "北向坐标", "北距");
    private static final Set<String> X =
            Set.of("x", "x坐标", "坐标x", "pointx", "xcoord", "coordx", "纵坐标x", "x纵坐标", "纵坐标", "中心点x", "x轴");
    private static final Set<String> Y =
            Set.of("y", "y坐标", "坐标y", "pointy", "ycoord", "coordy", "横坐标y", "y横坐标", "横坐标", "中心点y", "y轴");
    private static final Set<String> CORNERS =
            Set.of("gdzb", "拐点坐标", "拐点", "角点坐标", "界址点坐标", "坐标串", "坐标", "范围坐标", "corners", "coordinates");
    private static final Pattern WKT = Pattern.compile(
            "\\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\\s*(Z|M|ZM)?\\s*(\\(|EMPTY).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FINE = Pattern.compile("[0-9]{2,3}\\.[0-9]{3,}");

    /** Smaller shares of readable cells are chance. */
    private static final double SHARE_MIN = 0.5;

    private final Sample sample;
    private final List<String> columns;

    private PositionColumns(Sample sample) {
        this.sample = sample;
        this.columns = sample.columns();
    }

    /** What {@code sample}, read without positions, says about where they are. */
    static PositionDraft find(Sample sample) {
        PositionColumns search = new PositionColumns(sample);
        return search.wellKnown()
                .or(search::cornerList)
                .or(() -> search.pair(LONGITUDE, LATITUDE, false))
                .or(() -> search.pair(EAST, NORTH, false))
                .or(() -> search.pair(X, Y, true))
                .or(search::unnamed)
                .orElseGet(search::none);
    }

    private Optional<PositionDraft> wellKnown() {
        return columns.stream()
                .filter(column ->
                        share(sample.values(column), text -> WKT.matcher(text).matches()) >= SHARE_MIN)
                .findFirst()
                .map(column -> PositionDraft.of(
                        new GeometrySource.WktColumn(column),
                        "位置取自列 " + column + "（WKT）",
                        "positions are taken from the column " + column + " (WKT)"));
    }

    private Optional<PositionDraft> cornerList() {
        return columns.stream()
                .filter(column -> CORNERS.contains(HeaderText.of(column).word())
                        || !sample.values(column).isEmpty())
                .flatMap(column -> CornerDraft.of(column, sample.values(column)).stream())
                .findFirst();
    }

    /** @param open whether the names leave it to the numbers which of the two is the easting */
    private Optional<PositionDraft> pair(Set<String> firstWords, Set<String> secondWords, boolean open) {
        for (String first : named(firstWords)) {
            for (String second : named(secondWords)) {
                Map<CoordinateNotation, List<Coordinate>> read = read(first, second);
                Optional<CoordinateNotation> most = most(read);
                if (most.isPresent()) {
                    return Optional.of(draft(first, second, most.get(), read.get(most.get()), open));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> named(Set<String> words) {
        return columns.stream()
                .filter(column -> words.contains(HeaderText.of(column).word()))
                .toList();
    }

    private PositionDraft draft(
            String first, String second, CoordinateNotation notation, List<Coordinate> positions, boolean open) {
        if (!open) {
            return PositionDraft.ofPair(first, second, notation, "", "");
        }
        AxisOrder order = AxisOrder.of(positions);
        if (order.northFirst()) {
            return PositionDraft.ofPair(
                    second,
                    first,
                    notation,
                    "；" + order.evidence().zh(),
                    "; " + order.evidence().en());
        }
        PositionDraft draft = PositionDraft.ofPair(
                first,
                second,
                notation,
                "；" + order.evidence().zh(),
                "; " + order.evidence().en());
        return order.decided()
                ? draft
                : draft.asking(new LocalizedText(
                        first + " 与 " + second + " 哪一列是东坐标（经度）？数字不能说明；暂按 " + first + " 为东坐标读取",
                        "which of " + first + " and " + second
                                + " is the easting (longitude)? The numbers do not tell; " + first
                                + " was taken for it"));
    }

    /** Two columns without a telling name whose decimals are a longitude and a latitude of this region. */
    private Optional<PositionDraft> unnamed() {
        Optional<String> longitude = inRange(72.5, 81);
        Optional<String> latitude = inRange(34.5, 42.5);
        if (longitude.isEmpty() || latitude.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PositionDraft.ofPair(
                        longitude.get(),
                        latitude.get(),
                        CoordinateNotation.DEGREES,
                        "（仅据数值判断）",
                        " (by their numbers alone)")
                .asking(new LocalizedText(
                        "列 " + longitude.get() + " 与 " + latitude.get() + " 是经度与纬度吗？列名没有说明",
                        "are " + longitude.get() + " and " + latitude.get()
                                + " longitude and latitude? Their names do not tell")));
    }

    private Optional<String> inRange(double low, double high) {
        return columns.stream()
                .filter(column -> share(
                                sample.values(column),
                                text -> FINE.matcher(text).matches()
                                        && Double.parseDouble(text) > low
                                        && Double.parseDouble(text) < high)
                        > 0.9)
                .findFirst();
    }

    private PositionDraft none() {
        List<String> suspects = new ArrayList<>();
        for (Set<String> words : List.of(LONGITUDE, LATITUDE, EAST, NORTH, X, Y, CORNERS)) {
            suspects.addAll(named(words));
        }
        PositionDraft draft =
                PositionDraft.of(new GeometrySource.None(), "未找到坐标列", "no column with positions was found");
        return suspects.isEmpty()
                ? draft
                : draft.asking(
                        new LocalizedText(
                                "列 " + String.join("、", suspects) + " 像是坐标，但其内容不是成对的度、度分秒或米",
                                "the columns " + String.join(", ", suspects)
                                        + " look like coordinates, but do not hold pairs in degrees, degrees-minutes-seconds or metres"));
    }

    private Map<CoordinateNotation, List<Coordinate>> read(String first, String second) {
        Map<CoordinateNotation, List<Coordinate>> read = new EnumMap<>(CoordinateNotation.class);
        for (SourceRecord record : sample.records()) {
            CellNotation.of(record.attributes().get(first), record.attributes().get(second))
                    .ifPresent(cells -> read.computeIfAbsent(cells.notation(), any -> new ArrayList<>())
                            .add(cells.position()));
        }
        return read;
    }

    private static Optional<CoordinateNotation> most(Map<CoordinateNotation, List<Coordinate>> read) {
        return read.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey);
    }

    private static double share(List<String> values, java.util.function.Predicate<String> fits) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(fits).count() / values.size();
    }
}
