package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralgis.style.MapSymbol;

final class LabelRoomTest {

    private static final MapSymbol.Label LOOK = new MapSymbol.Label(
            (values, language) -> "", false, false, 12, Color.BLACK, null, new MapSymbol.AlongLine(0));

    private static LabelCandidate label(double x, double y, double width) {
        Rectangle2D box = new Rectangle2D.Double(x, y, width, 14);
        return new LabelCandidate(box, List.of(box), List.of(), LOOK);
    }

    @Test
    void aLabelGivesWayToOneThatGoesBeforeIt() {
        LabelCandidate first = label(0, 0, 60);
        LabelCandidate over = label(50, 5, 60);
        LabelCandidate beside = label(61, 30, 60);
        assertEquals(List.of(first, beside), LabelRoom.choose(List.of(first, over, beside)));
    }

    @Test
    void whatALabelThatGaveWayWouldHaveCoveredIsFree() {
        LabelCandidate first = label(0, 0, 60);
        LabelCandidate second = label(50, 0, 60);
        LabelCandidate third = label(100, 0, 60);
        assertEquals(List.of(first, third), LabelRoom.choose(List.of(first, second, third)));
    }

    @Test
    void drawnLabelsNeverOverlap() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<LabelCandidate> drawn = LabelRoom.choose(crowd(random, 400));
            for (int one = 0; one < drawn.size(); one++) {
                for (int other = 0; other < one; other++) {
                    assertFalse(drawn.get(one).overlaps(drawn.get(other)));
                }
            }
        }
    }

    /** What a tile knows is what lies within the margin around it. */
    @Test
    void neighbouringPicturesDecideAlikeAboutALabelOnTheirBorder() {
        Random random = new Random(6);
        for (int round = 0; round < 50; round++) {
            List<LabelCandidate> all = crowd(random, 900);
            Set<Shape> left = drawnIn(all, 0);
            Set<Shape> right = drawnIn(all, 256);
            for (LabelCandidate label : all) {
                Rectangle2D box = label.boxes().get(0);
                if (box.getMinX() < 256 && box.getMaxX() > 256) {
                    assertEquals(left.contains(label.letters()), right.contains(label.letters()), "round " + round);
                }
            }
        }
    }

    private static Set<Shape> drawnIn(List<LabelCandidate> all, int west) {
        Rectangle2D known = new Rectangle2D.Double(
                west - PictureView.MARGIN,
                -PictureView.MARGIN,
                256 + 2.0 * PictureView.MARGIN,
                256 + 2.0 * PictureView.MARGIN);
        List<LabelCandidate> near = all.stream()
                .filter(label -> known.intersects(label.boxes().get(0)))
                .toList();
        Set<Shape> drawn = new HashSet<>();
        LabelRoom.choose(near).forEach(label -> drawn.add(label.letters()));
        return drawn;
    }

    private static List<LabelCandidate> crowd(Random random, int size) {
        List<LabelCandidate> crowd = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            crowd.add(label(
                    random.nextDouble() * 1200 - 350, random.nextDouble() * 900 - 320, 10 + random.nextDouble() * 30));
        }
        return crowd;
    }
}
