package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.check.AdminUnit;

class ReferenceUnitsTest {

    @TempDir
    private Path folder;

    @Test
    void countiesAndPrefecturesComeFromTheShippedFiles() {
        List<AdminUnit> units = new ReferenceUnits(Path.of("gis-data")).listUnits();
        assertEquals(19, units.size());
        assertTrue(units.stream()
                .anyMatch(unit -> unit.name().equals("乌恰县") && unit.code().equals("653024")));
    }

    @Test
    void withoutDataOrWithBrokenDataNoUnitIsKnown() throws Exception {
        assertEquals(List.of(), new ReferenceUnits(folder.resolve("absent")).listUnits());
        Path dataset = Files.createDirectory(folder.resolve("admin_area"));
        Files.writeString(dataset.resolve("dataset.yaml"), "id: [");
        assertEquals(List.of(), new ReferenceUnits(folder).listUnits());
    }
}
