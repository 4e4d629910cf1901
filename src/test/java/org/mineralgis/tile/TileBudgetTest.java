package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.ShapeRow;

final class TileBudgetTest {

    private static final TileFrame WORLD = new TileFrame(new TileCoordinate(0, 0, 0), 4096);

    private final Random random = new Random(3);

    @Test
    void aTileThatIsSmallEnoughIsWholeAndTheLargestRankComesFirst() {
        LayerFeatures mines = points("mine", 500);
        Tile tile = TileBudget.fit(List.of(mines), 500_000);
        List<DecodedTile.Feature> features =
                DecodedTile.of(tile.bytes(ContentCoding.IDENTITY)).features("mine");
        assertEquals(Map.of(), tile.omitted());
        assertEquals(500, features.size());
        assertEquals("499", features.get(0).properties().get("fid"));
        assertEquals("0", features.get(499).properties().get("fid"));
    }

    @Test
    void theSmallestRanksGoUntilTheTileIsSmallEnough() {
        int bytesMax = 20_000;
        Tile tile = TileBudget.fit(List.of(points("mine", 2_000)), bytesMax);
        DecodedTile decoded = DecodedTile.of(tile.bytes(ContentCoding.IDENTITY));
        int kept = decoded.features("mine").size();
        int bytes = tile.bytes(ContentCoding.GZIP).length;
        assertTrue(bytes <= bytesMax && bytes > bytesMax * 0.8, bytes + " bytes");
        assertEquals(Map.of("mine", 2_000 - kept), tile.omitted());
        Set<Object> fids = new HashSet<>(decoded.byFid("mine").keySet());
        for (int rank = 2_000 - kept; rank < 2_000; rank++) {
            assertTrue(fids.contains(String.valueOf(rank)), "rank " + rank);
        }
    }

    @Test
    void aLayerThatTakesLittleStaysWhole() {
        Tile tile = TileBudget.fit(List.of(points("place", 20), points("mine", 2_000)), 20_000);
        assertEquals(
                20,
                DecodedTile.of(tile.bytes(ContentCoding.IDENTITY))
                        .features("place")
                        .size());
        assertEquals(Set.of("mine"), tile.omitted().keySet());
    }

    @Test
    void whatIsTooLargeByItselfIsToldToo() {
        Tile tile = TileBudget.fit(List.of(points("mine", 1)), 50);
        assertTrue(tile.empty());
        assertEquals(Map.of("mine", 1), tile.omitted());
    }

    @Test
    void featuresOfOneRankAreAllThere() {
        LayerFeatures twins = new LayerFeatures("twin", List.of("fid", "evidence"), WORLD, 0);
        for (String fid : List.of("a", "b", "c")) {
            twins.add(new ShapeRow(0, false, 0, 7, 1, point(0, 0), properties(fid)));
        }
        Tile tile = TileBudget.fit(List.of(twins), 500_000);
        assertEquals(
                List.of("a", "b", "c"),
                List.copyOf(DecodedTile.of(tile.bytes(ContentCoding.IDENTITY))
                        .byFid("twin")
                        .keySet()));
    }

    /** Points of the ranks from 0 on, in no order; their values cannot be compressed. */
    private LayerFeatures points(String name, int count) {
        LayerFeatures features = new LayerFeatures(name, List.of("fid", "evidence"), WORLD, 0);
        for (int index = 0; index < count; index++) {
            int rank = (index * 7 + 3) % count;
            byte[] wkb = point(random.nextInt(20_000_000), random.nextInt(20_000_000));
            features.add(new ShapeRow(0, false, 0, rank, 1, wkb, properties(String.valueOf(rank))));
        }
        return features;
    }

    private byte[] properties(String fid) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(0, fid, out);
        put(1, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()), out);
        return out.toByteArray();
    }

    private static void put(int field, String text, ByteArrayOutputStream out) {
        out.write(field);
        out.write(text.length() + 2);
        out.write(1 << 3 | 2);
        out.write(text.length());
        out.writeBytes(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static byte[] point(double east, double north) {
        return ByteBuffer.allocate(21)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(1)
                .putDouble(east)
                .putDouble(north)
                .array();
    }
}
