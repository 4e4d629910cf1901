package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileMatrixSet;

/** The tile matrix sets (OGC 17-083r4, 6 and annex D), as OGC publishes them. */
final class TileMatrixSets {

    /** What the published documents are rounded to. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int TILE_CELLS = 256;

    Answer list(Request request) {
        ObjectNode document = Json.object();
        ArrayNode sets = document.putArray("tileMatrixSets");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            ObjectNode entry = sets.addObject();
            putNames(entry, set);
            entry.put("crs", set.crs().uri());
            LocalizedText title = new LocalizedText(set.id(), set.id());
            // The standard says self, OGC's own test suite looks for item.
            Links.none(request)
                    .add("self", Representation.JSON.mediaType(), title, address(request, set))
                    .add("item", Representation.JSON.mediaType(), title, address(request, set))
                    .putTo(entry);
        }
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.TILE_MATRIX_SETS, document);
    }

    Answer get(Request request) {
        TileMatrixSet set = of(request);
        List<Crumb> way = new ArrayList<>(PageParts.belowMap(request.visit()));
        way.add(new Crumb(
                Texts.TILE_MATRIX_SETS.in(request.language()), request.visit().page("tileMatrixSets")));
        return Page.either(request, new LocalizedText(set.id(), set.id()), document(set), way);
    }

    /**
     * The set that the address names.
     *
     * @throws Problem when there is none
     */
    static TileMatrixSet of(Request request) {
        String id = request.place("tileMatrixSetId");
        return TileMatrixSet.find(id)
                .orElseThrow(() -> Problem.notFound(Texts.noSuchTileMatrixSet(id, TileMatrixSet.ids())));
    }

    /** Where a set is described. */
    static Href address(Request request, TileMatrixSet set) {
        return request.base().to("tileMatrixSets", set.id());
    }

    private static void putNames(ObjectNode node, TileMatrixSet set) {
        node.put("id", set.id()).put("title", set.title()).put("uri", set.uri());
    }

    private static ObjectNode document(TileMatrixSet set) {
        boolean geographic = set.crs().geographic();
        ObjectNode document = Json.object();
        putNames(document, set);
        document.put("crs", set.crs().uri());
        document.putArray("orderedAxes").add(geographic ? "Lon" : "X").add(geographic ? "Lat" : "Y");
        String scales = geographic ? "GoogleCRS84Quad" : "GoogleMapsCompatible";
        document.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/" + scales);
        ArrayNode matrices = document.putArray("tileMatrices");
        for (int zoom = 0; zoom < set.matrices(); zoom++) {
            putMatrix(matrices.addObject(), set, zoom);
        }
        return document;
    }

    private static void putMatrix(ObjectNode node, TileMatrixSet set, int zoom) {
        node.put("id", String.valueOf(zoom));
        node.put("scaleDenominator", rounded(set.scaleDenominator(zoom)));
        node.put("cellSize", rounded(set.cellSize(zoom)));
        double side = set.cellSize(0) * TILE_CELLS;
        node.putArray("pointOfOrigin").add(rounded(-side * set.columns(0) / 2)).add(rounded(side / 2));
        node.put("tileWidth", TILE_CELLS).put("tileHeight", TILE_CELLS);
        node.put("matrixWidth", set.columns(zoom)).put("matrixHeight", set.rows(zoom));
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
