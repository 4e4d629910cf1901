package org.mineralgis.format;

import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.time.LocalDate;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;

/** Records that have what formats stumble over, for the tests of formats that are compared record by record. */
final class AwkwardRecords {

    static final String LONGEST_NAME = "a_name_of_sixty_three_bytes_which_is_as_long_as_postgresql_goes";
    static final String LONG_TEXT = "很长的说明 ".repeat(20_000).strip();

    static final Dataset MINES = dataset(
            "mine",
            GeometryType.POINT,
            field("mine", FieldType.TEXT),
            field("矿种", FieldType.LIST),
            field("the \"quoted\" name", FieldType.TEXT),
            field(LONGEST_NAME, FieldType.INTEGER),
            field("grade", FieldType.NUMBER),
            field("working", FieldType.BOOLEAN),
            field("since", FieldType.DATE));

    static final Feature WULAGEN = feature(
            "wulagen",
            "POINT (75.0417123 39.6811456)",
            "乌拉根铅锌矿",
            List.of("铅", "锌"),
            "<&> \"A\"; 'B', 镕",
            2_000_000_000L,
            2.625,
            true,
            LocalDate.of(1893, 1, 5));
    static final Feature UNKNOWN = feature("unknown", "POINT (76.5 38.9)", null, null, null, null, null, null, null);
    static final Feature NOWHERE =
            feature("nowhere", null, "无坐标", List.of("金"), "x", -7L, -0.125, false, LocalDate.of(2024, 2, 29));
    static final Feature WORDY =
            feature("wordy", "POINT (74.2875 40.0625)", LONG_TEXT, List.of(), "=1+1", 0L, 1e-7, false, null);

    static final List<Feature> ALL = List.of(WULAGEN, UNKNOWN, NOWHERE, WORDY);

    private AwkwardRecords() {}
}
