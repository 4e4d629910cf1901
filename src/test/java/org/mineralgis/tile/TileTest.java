package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class TileTest {

    private static final byte[] MVT = "not really a tile, but bytes ".repeat(20).getBytes(StandardCharsets.UTF_8);

    @Test
    void gzipUnpacksToTheIdentity() throws IOException {
        Tile tile = new Tile(MVT, Map.of());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(tile.bytes(ContentCoding.GZIP)))) {
            assertArrayEquals(MVT, in.readAllBytes());
        }
        assertTrue(tile.bytes(ContentCoding.GZIP).length < MVT.length);
    }

    @Test
    void eachCodingHasAStrongEntityTagOfItsOwnThatOnlyTheBytesDecide() {
        Tile tile = new Tile(MVT, Map.of());
        assertTrue(tile.etag(ContentCoding.IDENTITY).matches("\"[0-9a-f]{32}\""), tile.etag(ContentCoding.IDENTITY));
        assertNotEquals(tile.etag(ContentCoding.IDENTITY), tile.etag(ContentCoding.GZIP));
        assertEquals(tile.etag(ContentCoding.GZIP), new Tile(MVT.clone(), Map.of()).etag(ContentCoding.GZIP));
    }

    @Test
    void noBytesAreAnEmptyTile() {
        assertTrue(new Tile(new byte[0], Map.of()).empty());
        assertFalse(new Tile(MVT, Map.of()).empty());
    }
}
