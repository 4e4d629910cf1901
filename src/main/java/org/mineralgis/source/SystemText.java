package org.mineralgis.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GeodeticDatum;

/**
 * Finds the {@link Crs} that a file names: by an authority's code, or in well-known text by the names and parameters of
 * datum and projection, since what programs write there has no code more often than not.
 */
final class SystemText {

    /** {@code EPSG:4513}, {@code urn:ogc:def:crs:EPSG::4513}, {@code http://www.opengis.net/def/crs/EPSG/0/4513}. */
    private static final Pattern CODE = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?(EPSG|OGC)[:/][0-9.]*[:/]?(CRS84|[0-9]{4,5})",
            Pattern.CASE_INSENSITIVE);

    private static final double DEGREE = Math.PI / 180;

    private SystemText() {}

    /** The system of an authority's code in one of its spellings; empty for all others. */
    static Optional<Crs> findByCode(String name) {
        Matcher code = CODE.matcher(name.strip());
        return code.matches()
                ? Crs.find((code.group(1) + ":" + code.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The system that well-known text of any version describes; empty for all others, and for what is no such text. */
    static Optional<Crs> findByWkt(String text) {
        return WktNode.parse(text).flatMap(SystemText::find);
    }

    private static Optional<Crs> find(WktNode root) {
        return switch (root.keyword()) {
            case "GEOGCS", "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS", "GEODETICCRS" ->
                datum(root)
                        .flatMap(datum ->
                                choose(root, alike(datum, crs -> crs.zone().isEmpty())));
            case "PROJCS", "PROJCRS", "PROJECTEDCRS" -> projected(root);
            case "COMPD_CS", "COMPOUNDCRS" ->
                root.nodes().isEmpty() ? Optional.empty() : find(root.nodes().get(0));
            default -> Optional.empty();
        };
    }

    /** The datum of degrees from Greenwich; empty for other datums, meridians and units. */
    private static Optional<GeodeticDatum> datum(WktNode geographic) {
        boolean greenwich = geographic.find("PRIMEM", "PRIMEMERIDIAN").stream()
                .allMatch(meridian -> number(meridian).orElse(0.0) == 0);
        boolean degrees = geographic
                .find("UNIT", "ANGLEUNIT")
                .flatMap(SystemText::number)
                .map(unit -> Math.abs(unit - DEGREE) < 1e-9)
                .orElse(true);
        return greenwich && degrees
                ? geographic.find("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE").flatMap(datum -> datum(datum.name()))
                : Optional.empty();
    }

    private static Optional<GeodeticDatum> datum(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (letters.startsWith("d") ? letters.substring(1) : letters) {
            case "wgs1984", "wgs84", "worldgeodeticsystem1984", "worldgeodeticsystem1984ensemble" ->
                Optional.of(GeodeticDatum.WGS84);
            case "china2000", "cgcs2000", "chinageodeticcoordinatesystem2000", "china2000geodeticcoordinatesystem" ->
                Optional.of(GeodeticDatum.CGCS2000);
            case "xian1980", "xian80" -> Optional.of(GeodeticDatum.XIAN_1980);
            case "beijing1954", "beijing54" -> Optional.of(GeodeticDatum.BEIJING_1954);
            default -> Optional.empty();
        };
    }

    private static Optional<Crs> projected(WktNode root) {
        Optional<GeodeticDatum> datum =
                root.find("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS").flatMap(SystemText::datum);
        WktParameters parameters = WktParameters.of(root);
        if (datum.isEmpty() || !parameters.gaussKruger()) {
            return Optional.empty();
        }
        return choose(
                root,
                alike(datum.get(), crs -> crs.zone().filter(parameters::fit).isPresent()));
    }

    private static List<Crs> alike(GeodeticDatum datum, Predicate<Crs> projection) {
        return Arrays.stream(Crs.values())
                .filter(crs -> crs.datum() == datum)
                .filter(projection)
                .toList();
    }

    /** Zones of 3 and of 6 degrees without number are the same around 75 and 81 E: the code tells them apart, or the name. */
    private static Optional<Crs> choose(WktNode root, List<Crs> alike) {
        Optional<Crs> coded = root.find("AUTHORITY", "ID")
                .filter(code -> code.values().size() >= 2)
                .flatMap(code ->
                        findByCode(code.values().get(0) + ":" + code.values().get(1)))
                .filter(alike::contains);
        if (coded.isPresent() || alike.isEmpty()) {
            return coded;
        }
        boolean last = alike.get(0).zone().isEmpty() || root.name().matches("(?i).*3[ _-]?degree.*");
        return Optional.of(alike.get(last ? alike.size() - 1 : 0));
    }

    private static Optional<Double> number(WktNode node) {
        return node.values().size() < 2
                ? Optional.empty()
                : WktParameters.number(node.values().get(1));
    }
}
