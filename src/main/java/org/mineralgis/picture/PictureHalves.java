package org.mineralgis.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mineralgis.style.PackedRows;
import org.mineralgis.style.PngWriter;

/** Draws and packs pictures, the lower half of each beside the upper one when there is a place where nobody works. */
final class PictureHalves {

    /** Below this many pixels the other thread would have to be waited for. */
    private static final int PIXELS_MIN = 1 << 15;

    private static final ExecutorService BESIDE = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "pictures");
        thread.setDaemon(true);
        return thread;
    });

    private final Semaphore places;

    /** One whose caller has a place already whenever it draws. */
    PictureHalves(Semaphore places) {
        this.places = places;
    }

    /**
     * Draws a picture.
     *
     * @param ratio pixels of the picture for each of the view
     * @param ground what lies beneath; null for nothing
     * @return PNG
     */
    byte[] png(MapPicture picture, int ratio, @Nullable Color ground) {
        BufferedImage image = picture.blank(ratio, ground);
        int height = image.getHeight();
        boolean large = image.getWidth() * (long) height >= PIXELS_MIN;
        if (!large || places.hasQueuedThreads() || !places.tryAcquire()) {
            picture.draw(image, 0, height, ratio, ground);
            return PngWriter.write(image);
        }
        int middle = height / ratio / 2 * ratio;
        CompletableFuture<@Nullable PackedRows> lower = beside(picture, image, middle, ratio, ground);
        PackedRows upper = rows(picture, image, 0, middle, ratio, ground);
        PackedRows rest = await(lower);
        return upper == null || rest == null ? PngWriter.write(image) : PngWriter.write(image, List.of(upper, rest));
    }

    private CompletableFuture<@Nullable PackedRows> beside(
            MapPicture picture, BufferedImage image, int middle, int ratio, @Nullable Color ground) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> rows(picture, image, middle, image.getHeight(), ratio, ground), BESIDE)
                    .whenComplete((rows, failure) -> places.release());
        } catch (Error | RuntimeException noThread) {
            places.release();
            throw noThread;
        }
    }

    /** Draws some rows and packs them; null where it is not known before all are drawn whether they are opaque. */
    private static @Nullable PackedRows rows(
            MapPicture picture, BufferedImage image, int first, int end, int ratio, @Nullable Color ground) {
        picture.draw(image, first, end, ratio, ground);
        return image.getType() == BufferedImage.TYPE_INT_RGB ? PngWriter.pack(image, first, end - first) : null;
    }

    private static @Nullable PackedRows await(CompletableFuture<@Nullable PackedRows> lower) {
        try {
            return lower.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
