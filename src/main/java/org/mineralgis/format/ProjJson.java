package org.mineralgis.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.ServedCrs;

/** Served systems as PROJJSON (version 0.5), with the axes of their authority. */
final class ProjJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TRANSVERSE_MERCATOR = 9807;
    private static final int PSEUDO_MERCATOR = 1024;

    private ProjJson() {}

    static ObjectNode of(ServedCrs crs) {
        ObjectNode node = NODES.objectNode();
        node.put("$schema", "https://proj.org/schemas/v0.5/projjson.schema.json");
        boolean wgs84 = crs.crs().map(Crs::datum).orElse(GeodeticDatum.WGS84) == GeodeticDatum.WGS84;
        if (crs.geographic()) {
            return node.put("type", "GeographicCRS").setAll(geographic(wgs84));
        }
        node.put("type", "ProjectedCRS").put("name", WellKnownText.name(crs));
        node.set("base_crs", geographic(wgs84));
        node.set("conversion", conversion(crs));
        node.set("coordinate_system", plane(crs));
        return node.setAll(id(WellKnownText.code(crs)));
    }

    private static ObjectNode geographic(boolean wgs84) {
        ObjectNode node = NODES.objectNode();
        node.put("name", wgs84 ? "WGS 84" : "China Geodetic Coordinate System 2000");
        node.putObject("datum")
                .put("type", "GeodeticReferenceFrame")
                .put("name", wgs84 ? "World Geodetic System 1984" : "China 2000")
                .putObject("ellipsoid")
                .put("name", wgs84 ? "WGS 84" : "CGCS2000")
                .put("semi_major_axis", 6378137)
                .put("inverse_flattening", wgs84 ? 298.257223563 : 298.257222101);
        ObjectNode system = node.putObject("coordinate_system").put("subtype", "ellipsoidal");
        system.putArray("axis")
                .add(axis("Geodetic latitude", "Lat", "north", "degree"))
                .add(axis("Geodetic longitude", "Lon", "east", "degree"));
        return node.setAll(id(wgs84 ? 4326 : 4490));
    }

    private static ObjectNode plane(ServedCrs crs) {
        ObjectNode system = NODES.objectNode().put("subtype", "Cartesian");
        if (crs.northFirst()) {
            system.putArray("axis")
                    .add(axis("Northing", "X", "north", "metre"))
                    .add(axis("Easting", "Y", "east", "metre"));
        } else {
            system.putArray("axis")
                    .add(axis("Easting", "X", "east", "metre"))
                    .add(axis("Northing", "Y", "north", "metre"));
        }
        return system;
    }

    private static ObjectNode conversion(ServedCrs crs) {
        GaussKruger zone = crs.crs().flatMap(Crs::zone).orElse(null);
        boolean gaussKruger = zone != null;
        ObjectNode node = NODES.objectNode();
        node.put("name", gaussKruger ? WellKnownText.zoneName(crs, zone) : "Popular Visualisation Pseudo-Mercator");
        node.putObject("method")
                .put("name", gaussKruger ? "Transverse Mercator" : "Popular Visualisation Pseudo Mercator")
                .setAll(id(gaussKruger ? TRANSVERSE_MERCATOR : PSEUDO_MERCATOR));
        var parameters = node.putArray("parameters")
                .add(parameter("Latitude of natural origin", 0, "degree", 8801))
                .add(parameter(
                        "Longitude of natural origin", gaussKruger ? zone.centralMeridian() : 0, "degree", 8802));
        if (gaussKruger) {
            parameters.add(parameter("Scale factor at natural origin", 1, "unity", 8805));
        }
        parameters
                .add(parameter("False easting", gaussKruger ? zone.falseEasting() : 0, "metre", 8806))
                .add(parameter("False northing", 0, "metre", 8807));
        return node;
    }

    private static ObjectNode parameter(String name, int value, String unit, int code) {
        return NODES.objectNode()
                .put("name", name)
                .put("value", value)
                .put("unit", unit)
                .setAll(id(code));
    }

    private static ObjectNode axis(String name, String abbreviation, String direction, String unit) {
        return NODES.objectNode()
                .put("name", name)
                .put("abbreviation", abbreviation)
                .put("direction", direction)
                .put("unit", unit);
    }

    private static ObjectNode id(int code) {
        ObjectNode node = NODES.objectNode();
        node.putObject("id").put("authority", "EPSG").put("code", code);
        return node;
    }
}
