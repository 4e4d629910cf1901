package org.mineralgis.http;

import org.mineralgis.model.LoadedDataset;
import org.mineralgis.picture.PictureService;
import org.mineralgis.style.MapStyles;

/** Tiles of the hillshade, which the MapLibre style lays over the land. */
final class ReliefTiles {

    /** The grid changes only when it is loaded anew. */
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Served served;
    private final MapStyles styles;
    private final PictureService pictures;

    ReliefTiles(Served served, MapStyles styles, PictureService pictures) {
        this.served = served;
        this.styles = styles;
        this.pictures = pictures;
    }

    Answer answer(Request request) {
        LoadedDataset relief =
                styles.findRelief(served.catalogue()).orElseThrow(() -> Problem.notFound(Texts.OUTSIDE_THE_TILES));
        byte[] png = Tiles.coordinate(request)
                .map(tile -> pictures.relief(relief, tile))
                .orElseThrow(() -> Problem.notFound(Texts.OUTSIDE_THE_TILES));
        return Answer.bytes(request.choice().mediaType(), png, false).with("Cache-Control", FOR_AN_HOUR);
    }
}
