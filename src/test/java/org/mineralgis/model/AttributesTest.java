package org.mineralgis.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AttributesTest {

    private static final Attributes.Names NAMES = new Attributes.Names(List.of("id", "名称", "note"));

    @Test
    void itIsTheMapThatItsNamesAndTextsMake() {
        Map<String, @Nullable String> expected = new LinkedHashMap<>();
        expected.put("id", "1");
        expected.put("名称", null);
        expected.put("note", "x");
        Attributes attributes = new Attributes(NAMES, "1", null, "x");
        assertEquals(expected, attributes);
        assertEquals(expected.hashCode(), attributes.hashCode());
        assertEquals(new ArrayList<>(expected.entrySet()), new ArrayList<>(attributes.entrySet()));
        assertEquals(new ArrayList<>(expected.values()), new ArrayList<>(attributes.values()));
        assertTrue(attributes.containsKey("名称"));
        assertNull(attributes.get("名称"));
        assertNull(attributes.get("other"));
        assertThrows(UnsupportedOperationException.class, () -> attributes.put("id", "2"));
    }

    @Test
    void aShortRecordHasTheFirstNamesOnly() {
        Attributes attributes = new Attributes(NAMES, "1");
        assertEquals(Map.of("id", "1"), attributes);
        assertEquals(List.of("id"), new ArrayList<>(attributes.keySet()));
        assertFalse(attributes.containsKey("note"));
    }

    @Test
    void wholeRecordsShareTheirNames() {
        assertSame(new Attributes(NAMES, "1", "2", "3").keySet(), new Attributes(NAMES, "4", "5", "6").keySet());
    }
}
