package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mineralgis.download.CoordinateChoice;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/** What can be chosen for a download of a dataset: formats, and the coordinate systems and encodings that each can be in. */
final class DownloadOffer {

    private DownloadOffer() {}

    /** Appends the member {@code downloads} to the document of a collection. */
    static void putTo(ObjectNode document, Dataset dataset, Href base, Language language) {
        ObjectNode downloads = document.putObject("downloads");
        downloads.put("href", base.to("collections", dataset.id(), "download").toString());
        ArrayNode formats = downloads.putArray("formats");
        DownloadLinks.forms(dataset).forEach(format -> put(formats.addObject(), format, dataset));
        ObjectNode titles = downloads.putObject("crsTitles");
        if (dataset.spatial()) {
            // GeoJSON is in all systems, and in zones.
            CoordinateChoice.keys(FileFormat.GEOJSON)
                    .forEach(key -> titles.put(key, title(key).in(language)));
        }
    }

    private static void put(ObjectNode node, FileFormat format, Dataset dataset) {
        node.put("f", format.key());
        node.put("title", DownloadLinks.name(format));
        ArrayNode systems = node.putArray("crs");
        if (dataset.spatial()) {
            node.put("defaultCrs", CoordinateChoice.standard(format, dataset).key());
            CoordinateChoice.keys(format).forEach(systems::add);
        }
        ArrayNode encodings = node.putArray("encodings");
        format.charsets().forEach(charset -> encodings.add(charset.name().toLowerCase(Locale.ROOT)));
    }

    private static LocalizedText title(String key) {
        return switch (key) {
            case "zones" -> Texts.ZONES_NUMBERED;
            case "zones-unnumbered" -> Texts.ZONES_PLAIN;
            default -> ServedCrsTitle.of(ServedCrs.find(key).orElseThrow());
        };
    }
}
