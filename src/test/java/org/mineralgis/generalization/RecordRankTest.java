package org.mineralgis.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.tile.DatasetFixture;

final class RecordRankTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Dataset OCCURRENCE = DatasetFixture.of("occurrence", GeometryType.POINT)
            .field("size", FieldType.TEXT)
            .field("status", FieldType.TEXT)
            .field("confidence", FieldType.TEXT)
            .field("tonnes", FieldType.NUMBER)
            .role(FieldRole.SIZE_CLASS, "size")
            .role(FieldRole.STATUS, "status")
            .role(FieldRole.CONFIDENCE, "confidence")
            .role(FieldRole.IMPORTANCE, "tonnes")
            .dataset();

    private static Feature record(String id, Evidence evidence, @Nullable Object... values) {
        Lineage lineage = new Lineage(evidence, null, List.of(), null, null, null);
        return new Feature(id, FACTORY.createPoint(new Coordinate(75, 39)), Arrays.asList(values), lineage);
    }

    private static List<String> byRank(Feature... records) {
        RecordRank rank = new RecordRank(OCCURRENCE);
        return Arrays.stream(records)
                .sorted(Comparator.comparingLong((Feature each) -> rank.of(each, null))
                        .reversed())
                .map(Feature::id)
                .toList();
    }

    private static Feature sized(String id, @Nullable String size) {
        return record(id, Evidence.PUBLISHED, size, null, null, null);
    }

    @Test
    void sizeClassesStandInTheOrderOfTheStandard() {
        assertEquals(
                List.of("superlarge", "large", "medium", "small", "point", "mineralized", "unknown"),
                byRank(
                        sized("unknown", null),
                        sized("mineralized", "矿化点"),
                        sized("point", "矿点"),
                        sized("small", "小型矿床"),
                        sized("medium", "medium"),
                        sized("large", "large (2016, after the north area find)"),
                        sized("superlarge", "超大型")));
    }

    @Test
    void anUltraLargeDepositIsNotTakenForALargeOne() {
        RecordRank rank = new RecordRank(OCCURRENCE);
        long ultra = rank.of(sized("a", "ultra-large (news 2014, company)"), null);
        long large = rank.of(sized("a", "large (2018)"), null);
        assertTrue(ultra > large);
    }

    @Test
    void whatIsWorkedOutweighsConfidenceWhichOutweighsEvidenceWhichOutweighsImportance() {
        assertEquals(
                List.of("operating", "sure", "measured", "much", "little"),
                byRank(
                        record("little", Evidence.PUBLISHED, null, null, "low", 1.0),
                        record("much", Evidence.PUBLISHED, null, null, "low", 1e9),
                        record("measured", Evidence.MEASURED, null, null, "low", 1.0),
                        record("sure", Evidence.SCHEMATIC, null, null, "high", 1.0),
                        record("operating", Evidence.SCHEMATIC, null, "operating", "low", 1.0)));
    }

    @Test
    void aTenthOfAMagnitudeTells() {
        assertEquals(
                List.of("7.1", "7.0", "5.6", "5.5", "0.1", "none"),
                byRank(
                        record("none", Evidence.MEASURED, null, null, null, null),
                        record("5.5", Evidence.MEASURED, null, null, null, 5.5),
                        record("7.1", Evidence.MEASURED, null, null, null, 7.1),
                        record("0.1", Evidence.MEASURED, null, null, null, 0.1),
                        record("7.0", Evidence.MEASURED, null, null, null, 7.0),
                        record("5.6", Evidence.MEASURED, null, null, null, 5.6)));
    }

    @Test
    void theLargerAreaComesFirstAmongEquals() {
        RecordRank rank = new RecordRank(OCCURRENCE);
        Geometry small = FACTORY.toGeometry(new Envelope(0, 10, 0, 10));
        Geometry large = FACTORY.toGeometry(new Envelope(0, 100, 0, 100));
        for (int number = 0; number < 100; number++) {
            Feature record = sized("r" + number, null);
            assertTrue(rank.of(record, large) > rank.of(sized("s" + number, null), small));
        }
    }

    @Test
    void equalRecordsAreToldApartByAHashOfTheirIdsThatIsAlwaysTheSame() {
        RecordRank rank = new RecordRank(OCCURRENCE);
        Set<Long> ranks = new HashSet<>();
        List<Long> inOrder = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            long each = rank.of(sized("R%09d".formatted(number), null), null);
            assertTrue(each > 0);
            ranks.add(each);
            inOrder.add(each);
        }
        assertEquals(10_000, ranks.size());
        int rising = 0;
        for (int number = 1; number < inOrder.size(); number++) {
            rising += inOrder.get(number) > inOrder.get(number - 1) ? 1 : 0;
        }
        assertTrue(Math.abs(rising - 5000) < 300, "not in the order of the ids: " + rising);
        assertEquals(
                new RecordRank(OCCURRENCE).of(sized("R000000001", null), null),
                rank.of(sized("R000000001", null), null));
    }
}
