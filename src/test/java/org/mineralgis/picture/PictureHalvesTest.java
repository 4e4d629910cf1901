package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapSymbol;

/** A picture drawn by two is the one drawn by one. */
final class PictureHalvesTest {

    private static final Color PAPER = new Color(250, 248, 240);

    private static TestDatabase test;

    private final Semaphore places = new Semaphore(2);
    private final PictureHalves halves = new PictureHalves(places);

    /** Who draws, by thread. */
    private final Set<Thread> drawing = ConcurrentHashMap.newKeySet();

    /** A label whose letter is a rectangle. */
    private LabelCandidate label(int x, int y, boolean fails) {
        Rectangle box = new Rectangle(x, y, 120, 40);
        Shape letter = new Rectangle(box) {
            private static final long serialVersionUID = 1;

            @Override
            public PathIterator getPathIterator(AffineTransform way, double flatness) {
                drawing.add(Thread.currentThread());
                if (fails) {
                    throw new IllegalStateException("no ink");
                }
                return super.getPathIterator(way, flatness);
            }
        };
        MapSymbol.Halo halo = new MapSymbol.Halo(Color.WHITE, 2);
        MapSymbol.Label look = new MapSymbol.Label(
                (values, language) -> "", false, false, 12, new Color(90, 20, 20), halo, new MapSymbol.AlongLine(0));
        return new LabelCandidate(letter, List.of(box), List.of(), look);
    }

    private static MapPicture picture(int width, int height, LabelCandidate... labels) {
        PictureView view = PictureView.of(
                ServedCrs.EPSG_3857, new Envelope(0, width, 0, height), new PictureSize(width, height, 1), true);
        MapContent content = new MapContent(view, List.of(), List.of(labels));
        return new MapPicture(content, new PixelWindow(width, height), new Reliefs(test.database()));
    }

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void twoHalvesAreTheSamePictureAsOneWhole() throws Exception {
        // The second label lies in both halves.
        MapPicture picture = picture(300, 257, label(10, 10, false), label(90, 110, false), label(170, 200, false));
        for (Color ground : new Color[] {PAPER, new Color(250, 248, 240, 90), null}) {
            drawing.clear();
            assertTrue(places.tryAcquire());
            int[] both = pixels(halves.png(picture, 1, ground));
            assertEquals(2, drawing.size(), "two threads draw");
            drawing.clear();
            assertTrue(places.tryAcquire(), "the other place is free again");
            int[] alone = pixels(halves.png(picture, 1, ground));
            assertEquals(Set.of(Thread.currentThread()), drawing, "without a second place one draws");
            places.release(2);
            assertArrayEquals(alone, both, "on " + ground);
        }
    }

    @Test
    void aRetinaPictureIsCutAtAWholePixelOfTheView() throws Exception {
        MapPicture picture = picture(301, 155, label(10, 50, false));
        places.acquireUninterruptibly();
        int[] both = pixels(halves.png(picture, 2, PAPER));
        places.acquireUninterruptibly();
        assertArrayEquals(pixels(halves.png(picture, 2, PAPER)), both);
    }

    @Test
    void whatFailsInEitherHalfFailsThePictureAndFreesThePlace() {
        for (int y : new int[] {10, 200}) {
            places.acquireUninterruptibly();
            MapPicture picture = picture(300, 257, label(10, y, true));
            IllegalStateException failure =
                    assertThrows(IllegalStateException.class, () -> halves.png(picture, 1, PAPER));
            assertEquals("no ink", failure.getMessage());
            assertTrue(
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                        places.acquire();
                        return true;
                    }),
                    "a place is free");
            places.release(2);
        }
    }

    private static int[] pixels(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
