package org.mineralgis.generalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.tile.DatasetFixture;

final class TileValuesTest {

    private static final DatasetFixture MINE = DatasetFixture.of("mine", GeometryType.POINT)
            .field("name", FieldType.TEXT)
            .field("level", FieldType.INTEGER)
            .field("grade", FieldType.NUMBER)
            .field("open", FieldType.BOOLEAN)
            .field("since", FieldType.DATE)
            .field("metals", FieldType.LIST);

    private static Feature mine(@Nullable Object... values) {
        return new Feature(
                "M1", null, Arrays.asList(values), new Lineage(Evidence.PUBLISHED, null, List.of(), null, null, null));
    }

    /** Reads what was written as the contract of {@code DrawnShape} has it: number of the field to value. */
    private static Map<Integer, Object> decoded(byte[] properties) {
        ByteBuffer in = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN);
        Map<Integer, Object> values = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            int field = (int) varint(in);
            int end = (int) varint(in) + in.position();
            values.put(field, value(in));
            assertEquals(end, in.position());
        }
        return values;
    }

    private static Object value(ByteBuffer in) {
        int tag = (int) varint(in);
        return switch (tag >> 3) {
            case 1 -> {
                byte[] text = new byte[(int) varint(in)];
                in.get(text);
                yield new String(text, StandardCharsets.UTF_8);
            }
            case 3 -> in.getDouble();
            case 5 -> varint(in);
            case 6 -> {
                long number = varint(in);
                yield number >>> 1 ^ -(number & 1);
            }
            case 7 -> varint(in) == 1;
            default -> throw new AssertionError("tag " + tag);
        };
    }

    private static long varint(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; true; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static byte[] bytes(Dataset dataset, @Nullable Object... values) {
        return new TileValues(dataset).of(mine(values));
    }

    @Test
    void everyTypeBecomesItsKindOfValue() {
        assertEquals(
                Map.of(0, "M1", 1, "published", 2, "乌拉根", 3, 2100L, 4, 2.75, 5, true, 6, "2022-10-31", 7, "lead;zinc"),
                decoded(bytes(
                        MINE.dataset(),
                        "乌拉根",
                        2100L,
                        2.75,
                        true,
                        LocalDate.of(2022, 10, 31),
                        List.of("lead", "zinc"))));
    }

    @Test
    void whatIsMissingIsLeftOutAndAnEmptyListIsMissing() {
        assertEquals(
                Map.of(0, "M1", 1, "published", 5, false),
                decoded(bytes(MINE.dataset(), null, null, null, false, null, List.of())));
    }

    @Test
    void wholeNumbersOfAnySizeArriveAsTheyAre() {
        for (long number : new long[] {0, 1, -1, 127, 128, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE}) {
            Map<Integer, Object> values = decoded(bytes(MINE.dataset(), null, number, null, null, null, null));
            assertEquals(number, values.get(3));
        }
    }

    @Test
    void onlyChosenFieldsAreThereCountedInTheOrderOfTheSchema() {
        Dataset chosen = DatasetFixture.of("mine", GeometryType.POINT)
                .field("name", FieldType.TEXT)
                .field("level", FieldType.INTEGER)
                .field("grade", FieldType.NUMBER)
                .tiles("grade", "name")
                .dataset();
        assertEquals(Map.of(0, "M1", 1, "published", 2, "乌拉根", 3, 1.5), decoded(bytes(chosen, "乌拉根", 7L, 1.5)));
    }

    @Test
    void bytesAreThoseOfTheStandard() {
        Dataset chosen = DatasetFixture.of("mine", GeometryType.POINT)
                .field("level", FieldType.INTEGER)
                .dataset();
        byte[] published = "published".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer expected = ByteBuffer.allocate(2 + 4 + 2 + 2 + published.length + 2 + 3);
        expected.put(new byte[] {0, 4, 0x0a, 2, 'M', '1'});
        expected.put(new byte[] {1, 11, 0x0a, 9}).put(published);
        expected.put(new byte[] {2, 3, 0x28, (byte) 0xac, 0x02});
        assertArrayEquals(expected.array(), bytes(chosen, 300L));
    }
}
