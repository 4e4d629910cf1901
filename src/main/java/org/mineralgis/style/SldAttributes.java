package org.mineralgis.style;

import java.util.Set;

/**
 * Attributes of the elements of an SLD file. What an attribute says is not passed over either: a size in metres, drawn in pixels,
 * would be another map.
 */
final class SldAttributes {

    /** The only unit of lengths (SE 1.1, OGC 05-077r4, section 10.2), which is the one that is meant where none is named. */
    private static final String PIXEL = "http://www.opengeospatial.org/se/units/pixel";

    private static final String VERSION = "1.1.0";

    private static final Set<String> SYMBOLIZERS =
            Set.of("PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer", "TextSymbolizer");

    /** Whose readers know their attributes. */
    private static final Set<String> WITH_ATTRIBUTES = Set.of(
            "CssParameter",
            "SvgParameter",
            "VendorOption",
            "OnlineResource",
            "Recode",
            "Categorize",
            "Interpolate",
            "ogc:Function",
            "ogc:PropertyIsLike");

    private SldAttributes() {}

    /** Refuses attributes that are not known, in the whole of a file. */
    static void check(SldElement element) throws StyleFileException {
        if (SYMBOLIZERS.contains(element.name())) {
            element.allowAttributes("version", "uom");
            only(element, "version", VERSION);
            only(element, "uom", PIXEL);
        } else if (element.name().equals("FeatureTypeStyle")) {
            only(element.allowAttributes("version"), "version", VERSION);
        } else if (element.name().equals("StyledLayerDescriptor")) {
            element.allowAttributes("version");
        } else if (!WITH_ATTRIBUTES.contains(element.name())) {
            element.allowAttributes();
        }
        for (SldElement child : element.children()) {
            check(child);
        }
    }

    private static void only(SldElement element, String attribute, String value) throws StyleFileException {
        String found = element.attributes().getOrDefault(attribute, value);
        if (!found.equals(value)) {
            throw element.error("the attribute " + attribute + " can only be " + value + ", not " + found);
        }
    }
}
