package org.mineralgis.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.query.Selection;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.style.PngWriter;
import org.mineralgis.tile.Flights;

/**
 * Pictures of the map as PNG. No more are drawn at the same time than there are cores, since each needs memory for its pixels;
 * tiles are kept for as long as their bytes fit.
 */
public final class PictureService {

    /** What the tiles that are kept may take, in bytes. */
    private static final long CACHE_BYTES = 32L << 20;

    /** Side of a tile of the relief, which is as large on the map. */
    public static final int RELIEF_SIDE = 512;

    private final PictureFeatures features;
    private final Reliefs reliefs;
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final Cache<Key, byte[]> tiles = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, byte[] png) -> png.length + key.weight())
            .build();

    private final PictureHalves halves = new PictureHalves(places);
    private final Flights<Key, byte[]> flights = new Flights<>();
    private final MapBlocks blocks = new MapBlocks();

    private record Key(
            String version,
            List<Selection> selections,
            TileCoordinate tile,
            PictureSize size,
            @Nullable Color ground,
            LabelLanguage language) {

        int weight() {
            return 500 + 4 * selections.toString().length();
        }
    }

    /** Pictures of the datasets in {@code database}. */
    public PictureService(Database database) {
        this.features = new PictureFeatures(database);
        this.reliefs = new Reliefs(database);
    }

    /**
     * One tile, out of the cache or drawn.
     *
     * @param version another one whenever the datasets or how they are drawn may be others
     * @param datasets what is drawn
     * @param gone whether who asks has left; when all who wait for the tile have, the work ends
     * @return PNG; not to be changed
     * @throws org.mineralgis.store.DatabaseException when the database fails: never an empty picture, and not remembered
     * @throws UncheckedIOException when nobody waits any more
     */
    public byte[] tile(
            TileCoordinate tile,
            PictureSize size,
            List<SelectedDataset> datasets,
            String version,
            PictureLook look,
            BooleanSupplier gone) {
        List<Selection> selections =
                datasets.stream().map(SelectedDataset::selection).toList();
        Key key = new Key(version, selections, tile, size, look.ground(), look.language());
        byte[] kept = tiles.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        return flights.get(key, gone, flight -> {
            // An earlier flight may have landed since this one was asked for.
            byte[] landed = tiles.getIfPresent(key);
            if (landed != null) {
                return landed;
            }
            byte[] png = drawTile(key, datasets, look, flight::abandoned);
            tiles.put(key, png);
            return png;
        });
    }

    private byte[] drawTile(Key key, List<SelectedDataset> datasets, PictureLook look, BooleanSupplier gone) {
        TileBlock block = TileBlock.around(key.tile, key.size.width(), datasets);
        MapContent content = blocks.get(
                new MapBlocks.Key(key.version, key.selections, block, key.language),
                gone,
                abandoned -> content(block.view(), datasets, look, abandoned));
        return inPlace(() ->
                halves.png(new MapPicture(content, block.window(key.tile), reliefs), key.size.ratio(), key.ground));
    }

    private MapContent content(
            PictureView view, List<SelectedDataset> datasets, PictureLook look, BooleanSupplier gone) {
        return inPlace(() -> MapContent.of(view, features.of(view, datasets, gone), look));
    }

    /** Nobody waits for another's work while they have a place. */
    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /**
     * A picture of a box. Labels that its edge would cut are left out.
     *
     * @param box east or longitude in x, in units of {@code crs}; with a width and a height
     * @param gone whether nobody waits for it any more
     * @return PNG
     * @throws org.mineralgis.store.DatabaseException when the database fails: never an empty picture
     * @throws UncheckedIOException when nobody waits any more
     */
    public byte[] picture(
            ServedCrs crs,
            Envelope box,
            PictureSize size,
            List<SelectedDataset> datasets,
            PictureLook look,
            BooleanSupplier gone) {
        PictureView view = PictureView.of(crs, box, size, true);
        return inPlace(() -> halves.png(picture(view, datasets, look, gone), view.ratio(), look.ground()));
    }

    /**
     * Draws a box onto something else, in pixels of 0.28 mm from its upper left corner. Labels that its edge would cut are left
     * out; the ground is not drawn.
     *
     * @param letters gets the letters of labels, of which only the halo is drawn then, the least important first
     * @return the values of the records of which anything but a label is to be seen, by dataset; numbers are {@link Double}, dates
     *     and lists are texts, a value that is missing is null
     * @throws org.mineralgis.store.DatabaseException when the database fails
     * @throws UncheckedIOException when nobody waits any more
     */
    public Map<String, List<Function<String, @Nullable Object>>> paint(
            Graphics2D graphics,
            ServedCrs crs,
            Envelope box,
            PictureSize size,
            List<SelectedDataset> datasets,
            PictureLook look,
            Consumer<PlacedLetters> letters,
            BooleanSupplier gone) {
        PictureView view = PictureView.of(crs, box, size, true);
        MapContent content = MapContent.of(view, features.of(view, datasets, gone), look);
        new MapPicture(content, all(view), reliefs).paint(graphics, letters);
        return content.seen();
    }

    /**
     * A tile of light and shade alone, clear where the ground is level.
     *
     * @param relief cells of a grid
     * @return PNG of {@value #RELIEF_SIDE} pixels a side
     * @throws org.mineralgis.store.DatabaseException when the database fails
     */
    public byte[] relief(LoadedDataset relief, TileCoordinate tile) {
        TileBlock alone = new TileBlock(tile, 1, 1, RELIEF_SIDE);
        Hillshade hillshade = reliefs.find(relief);
        return inPlace(() -> PngWriter.write(
                hillshade == null
                        ? new BufferedImage(RELIEF_SIDE, RELIEF_SIDE, BufferedImage.TYPE_INT_ARGB)
                        : hillshade.image(alone.view(), alone.window(tile), 1)));
    }

    BufferedImage draw(PictureView view, List<SelectedDataset> datasets, PictureLook look, BooleanSupplier gone) {
        return inPlace(() -> picture(view, datasets, look, gone).draw(view.ratio(), look.ground()));
    }

    private MapPicture picture(
            PictureView view, List<SelectedDataset> datasets, PictureLook look, BooleanSupplier gone) {
        return new MapPicture(MapContent.of(view, features.of(view, datasets, gone), look), all(view), reliefs);
    }

    private static PixelWindow all(PictureView view) {
        return new PixelWindow(view.width(), view.height());
    }
}
