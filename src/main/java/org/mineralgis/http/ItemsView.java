package org.mineralgis.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.format.JsonProfile;
import org.mineralgis.format.RecordView;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ServedCrs;

/** How the parameters {@code crs}, {@code properties}, {@code skipGeometry} and {@code profile} want records to be written. */
final class ItemsView {

    private ItemsView() {}

    /**
     * Reads the parameters.
     *
     * @throws Problem for a value that one of them cannot have
     */
    static RecordView of(Dataset dataset, Request request) {
        Query query = request.query();
        ServedCrs crs = CrsParameter.parse(query, "crs");
        ServedConversion conversion = ServedConversion.of(crs);
        @Nullable
        Set<String> properties = query.find("properties")
                .map(text -> PropertiesParameter.parse(dataset, text))
                .orElse(null);
        return new RecordView(
                crs, stored -> convert(conversion, stored), !skipped(query), properties, profile(request));
    }

    /** A place where the formulas of a system end has no coordinates in it. */
    private static Geometry convert(ServedConversion conversion, Geometry stored) {
        Geometry served = conversion.fromWgs84(stored);
        Envelope extent = served.getEnvelopeInternal();
        return Double.isFinite(extent.getWidth() + extent.getHeight())
                ? served
                : stored.getFactory().createEmpty(0);
    }

    /**
     * Whether {@code skipGeometry} asks for records without their positions.
     *
     * @throws Problem for all but true and false
     */
    static boolean skipped(Query query) {
        String text = query.find("skipGeometry").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw Problem.invalidParameter("skipGeometry", text, Texts.ONE_OF_THESE, List.of("true", "false"));
        }
        return text.equals("true");
    }

    /** What the profile cannot be in the media type that was asked for, it is not. */
    private static JsonProfile profile(Request request) {
        boolean extended = request.choice().representation() == Representation.JSONFG;
        JsonProfile usual = extended ? JsonProfile.JSONFG_PLUS : JsonProfile.RFC7946;
        JsonProfile asked = request.query()
                .find("profile")
                .map(text -> JsonProfile.find(text)
                        .orElseThrow(() ->
                                Problem.invalidParameter("profile", text, Texts.KNOWN_PROFILE, JsonProfile.keys())))
                .orElse(usual);
        return extended && asked == JsonProfile.RFC7946 ? usual : asked;
    }
}
