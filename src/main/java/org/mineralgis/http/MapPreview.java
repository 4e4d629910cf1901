package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.format.Html;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LoadedDataset;

/** A small map on a page, drawn by the viewer's own script; nothing where the program was built without the viewer. */
final class MapPreview {

    private MapPreview() {}

    /** Where a dataset lies. */
    static List<Html> of(Visit visit, LoadedDataset loaded) {
        BoundingBox extent = loaded.extent();
        if (!drawn() || extent == null || !loaded.dataset().portrayal().mapped()) {
            return List.of();
        }
        String bounds = extent.west() + "," + extent.south() + "," + extent.east() + "," + extent.north();
        Html map = map(visit, loaded.dataset(), bounds);
        return parts(visit, map, PageParts.map(visit));
    }

    /** Where a record lies. */
    static List<Html> of(Visit visit, Dataset dataset, Feature feature) {
        Geometry geometry = feature.geometry();
        if (!drawn()
                || geometry == null
                || geometry.isEmpty()
                || !dataset.portrayal().mapped()) {
            return List.of();
        }
        Href record = visit.base()
                .to("collections", dataset.id(), "items", feature.id())
                .with("f", "json");
        Html map = map(visit, dataset, bounds(geometry.getEnvelopeInternal())).attr("data-record", record.toString());
        return parts(visit, map, PageParts.onMap(visit, dataset, feature));
    }

    /** Where the records of a page lie. */
    static List<Html> of(Visit visit, Dataset dataset, List<Feature> features) {
        Envelope box = new Envelope();
        for (Feature feature : features) {
            if (feature.geometry() != null) {
                box.expandToInclude(feature.geometry().getEnvelopeInternal());
            }
        }
        return of(visit, dataset, box);
    }

    /** Where that lies which a page shows of a dataset, and which its address answers as GeoJSON too. */
    static List<Html> of(Visit visit, Dataset dataset, Envelope box) {
        if (!drawn() || box.isNull() || !dataset.portrayal().mapped()) {
            return List.of();
        }
        Html map = map(visit, dataset, bounds(box))
                .attr(
                        "data-record",
                        visit.here().without("crs").with("f", "json").toString());
        return parts(visit, map, PageParts.map(visit));
    }

    private static String bounds(Envelope box) {
        return box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY();
    }

    private static boolean drawn() {
        return MapPreview.class.getResource("/viewer/viewer.js") != null;
    }

    private static Html map(Visit visit, Dataset dataset, String bounds) {
        return el("div")
                .css("map-preview")
                .attr("data-style", visit.base().to("styles", "map").toString())
                .attr("data-dataset", dataset.id())
                .attr("data-bounds", bounds);
    }

    private static List<Html> parts(Visit visit, Html map, Href whole) {
        Href viewer = visit.base().to("viewer");
        List<Html> parts = new ArrayList<>();
        parts.add(el("link")
                .attr("rel", "stylesheet")
                .attr("href", viewer.to("map-preview.css").toString()));
        parts.add(map);
        parts.add(el("noscript", el("p", a(whole, Texts.SHOW_ON_MAP.in(visit.language())))));
        parts.add(el("script").attr("src", viewer.to("viewer.js").toString()).attr("defer", ""));
        return parts;
    }
}
