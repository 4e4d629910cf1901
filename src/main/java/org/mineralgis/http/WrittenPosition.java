package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.CoveringSheets;
import org.mineralgis.datum.MapSheet;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.datum.SheetScale;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.Language;
import org.mineralgis.model.ServedCrs;

/** A position in the ways in which surveyors write it: the sheets that it is on, and metres in each zone. */
final class WrittenPosition {

    private WrittenPosition() {}

    /** The sheets of all scales (GB/T 13989-2012), the largest first; {@code place} is in degrees, longitude first. */
    static void putSheets(ArrayNode sheets, Coordinate place) {
        if (place.y < 0 || place.y > 88) {
            return;
        }
        for (SheetScale scale : SheetScale.values()) {
            put(sheets.addObject(), MapSheet.at(place, scale));
        }
    }

    /**
     * The sheets of all scales that a place lies on, the largest scale last.
     *
     * @param leftOut takes the denominators of the scales of which there would be more than {@link CoveringSheets#SHEETS_MAX}
     * @param place valid; degrees, longitude first
     */
    static void putSheets(ArrayNode sheets, ArrayNode leftOut, Geometry place) {
        for (SheetScale scale : SheetScale.values()) {
            Optional<List<MapSheet>> found = CoveringSheets.find(place, scale);
            found.ifPresent(list -> list.forEach(sheet -> put(sheets.addObject(), sheet)));
            if (found.isEmpty()) {
                leftOut.add(scale.denominator());
            }
        }
    }

    private static void put(ObjectNode node, MapSheet sheet) {
        node.put("scaleDenominator", sheet.scale().denominator());
        node.put("number", sheet.number());
        node.put("oldNumber", sheet.oldNumber());
    }

    /** North and east in metres in every zone that is served; {@code place} is in degrees of WGS 84, longitude first. */
    static void putZones(ArrayNode zones, Coordinate place, Language language) {
        for (ServedCrs crs : ServedCrs.values()) {
            Optional<GaussKruger> zone = crs.crs().flatMap(Crs::zone);
            if (zone.isPresent()) {
                ObjectNode node = zones.addObject();
                Coordinate plane = ServedConversion.of(crs).fromWgs84(place);
                node.put("crs", crs.key());
                node.put("title", ServedCrsTitle.of(crs).in(language));
                node.put("northing_m", Json.rounded(plane.y, 2));
                node.put("easting_m", Json.rounded(plane.x, 2));
                node.put(
                        "degreesFromMeridian", Json.rounded(place.x - zone.get().centralMeridian(), 7));
            }
        }
    }
}
