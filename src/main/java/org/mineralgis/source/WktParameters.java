package org.mineralgis.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.model.GaussKruger;

/**
 * The projection of a projected system in well-known text.
 *
 * @param method its name in lower-case letters
 * @param values of its parameters, by their names in lower-case letters
 * @param metre whether its coordinates are in metres
 */
record WktParameters(String method, Map<String, Double> values, boolean metre) {

    static WktParameters of(WktNode root) {
        WktNode conversion = root.find("CONVERSION").orElse(root);
        String method = conversion
                .find("PROJECTION", "METHOD")
                .map(WktNode::name)
                .map(WktParameters::letters)
                .orElse("");
        Map<String, Double> values = new HashMap<>();
        conversion.nodes().stream()
                .filter(node ->
                        node.keyword().equals("PARAMETER") && node.values().size() >= 2)
                .forEach(node ->
                        number(node.values().get(1)).ifPresent(value -> values.put(letters(node.name()), value)));
        boolean metre = root.nodes().stream()
                .filter(node -> List.of("UNIT", "LENGTHUNIT").contains(node.keyword()))
                .allMatch(unit -> unit.values().size() >= 2
                        && number(unit.values().get(1)).orElse(0.0) == 1);
        return new WktParameters(method, values, metre);
    }

    /** Whether it is of the kind that {@link GaussKruger} is: scale 1, from the equator, in metres. */
    boolean gaussKruger() {
        return List.of("gausskruger", "transversemercator").contains(method)
                && metre
                && value(1, "scalefactor", "scalefactoratnaturalorigin") == 1
                && value(0, "latitudeoforigin", "latitudeofnaturalorigin") == 0
                && value(0, "falsenorthing") == 0;
    }

    /** Whether it is the projection of {@code zone}. */
    boolean fit(GaussKruger zone) {
        return value(Double.NaN, "centralmeridian", "longitudeofnaturalorigin") == zone.centralMeridian()
                && value(Double.NaN, "falseeasting") == zone.falseEasting();
    }

    private double value(double otherwise, String... names) {
        for (String name : names) {
            Double value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return otherwise;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** {@code text} as a number; empty when it is none. */
    static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
