package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.store.TileGround;
import org.mineralgis.style.MapSymbol;

final class PictureViewTest {

    /** Ten metres are a pixel. */
    @Test
    void aWholePictureReadsAsFarAroundItAsSignsReachAndOneWithNeighboursNoLess() {
        Envelope box = new Envelope(8_000_000, 8_004_000, 4_000_000, 4_003_000);
        PictureSize size = new PictureSize(400, 300, 1);
        TileGround whole = PictureView.of(ServedCrs.EPSG_3857, box, size, true).ground();
        double meters = 10.0 * MapSymbol.REACH_MAX_PIXELS;
        assertEquals(8_000_000 - meters, whole.west(), 1e-6);
        assertEquals(4_003_000 + meters, whole.north(), 1e-6);
        TileGround neighbour =
                PictureView.of(ServedCrs.EPSG_3857, box, size, false).ground();
        assertTrue(neighbour.west() <= whole.west() && neighbour.south() <= whole.south());
    }
}
