package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.MapSign;
import org.mineralgis.source.DatasetCatalogue;

/** What the shipped styles make of single records. */
final class RecordSignsTest {

    private static MapStyles styles;
    private static List<Dataset> datasets;

    @BeforeAll
    static void read() throws Exception {
        styles = MapStyles.read(Path.of("styles"));
        datasets = DatasetCatalogue.read(Path.of("gis-data"));
    }

    @Test
    void anOccurrenceHasTheColourOfItsCommodity() {
        assertEquals("#dfad00", icon(sign("mineral_occurrence", Map.of("main_commodity", "gold"))));
        assertEquals("#c4622d", icon(sign("mineral_occurrence", Map.of("main_commodity", "copper"))));
    }

    @Test
    void leadZincHasTheColourOfItsMainCommodity() {
        Map<String, Object> both = Map.of("main_commodity", "zinc", "commodities", List.of("zinc", "lead"));
        assertEquals("#94b2ed", icon(sign("mineral_occurrence", both)));
        Map<String, Object> zinc = Map.of("main_commodity", "zinc", "commodities", List.of("zinc"));
        assertEquals("#94b2ed", icon(sign("mineral_occurrence", zinc)));
    }

    @Test
    void aMineHasTheColourOfItsHammers() {
        assertEquals("#111111", icon(sign("mine", Map.of("status", "operating"))));
        assertEquals("#6f685d", icon(sign("mine", Map.of("status", "closed"))));
        assertEquals("#6f685d", icon(sign("mine", Map.of())), "hollow heads have grey edges");
    }

    @Test
    void aFaultIsALineAndWhatNoRuleNamesIsDrawnByTheLastOne() {
        String type = field("fault", "thrust");
        assertEquals(1.7, sign("fault", Map.of(type, "thrust")).lineWidthPixels());
        MapSign other = sign("fault", Map.of());
        assertEquals(new MapSign.Paint(0x6B, 0x65, 0x5D, 1), other.line());
        assertNull(other.fill());
        assertNull(other.icon());
    }

    @Test
    void anAreaHasItsOutlineAndItsFilling() {
        MapSign glacier = sign("glacier", Map.of());
        assertEquals(0.6, glacier.lineWidthPixels());
        assertEquals(0xDC, glacier.fill().red());
    }

    /** The field whose terms have this one. */
    private static String field(String dataset, String term) {
        return dataset(dataset).schema().fields().stream()
                .filter(field -> field.vocabulary().stream()
                        .anyMatch(each -> each.value().equals(term)))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Dataset dataset(String id) {
        return datasets.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MapSign sign(String id, Map<String, Object> given) {
        Dataset dataset = dataset(id);
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : dataset.schema().fields()) {
            values.add(given.get(field.name()));
        }
        Lineage lineage = new Lineage(Evidence.PUBLISHED, Crs.CRS84.key(), List.of(), null, null);
        return styles.findSigns(dataset).orElseThrow().apply(new Feature("1", null, values, lineage));
    }

    private static String icon(MapSign sign) {
        MapSign.Paint paint = sign.icon();
        return "#%02x%02x%02x".formatted(paint.red(), paint.green(), paint.blue());
    }
}
