package org.mineralgis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.load.LoadRefusedException;
import org.mineralgis.load.ReferenceAreas;
import org.mineralgis.source.DatasetFileException;

/** The counties that files are held to, read when the first file is checked and then remembered. */
final class SharedAreas implements Supplier<AreaLookup> {

    private final Path gisData;
    private @Nullable AreaLookup areas;

    SharedAreas(Path gisData) {
        this.gisData = gisData;
    }

    @Override
    public synchronized AreaLookup get() {
        if (areas == null) {
            areas = read();
        }
        return areas;
    }

    private AreaLookup read() {
        try {
            return ReferenceAreas.read(gisData);
        } catch (DatasetFileException | LoadRefusedException | IOException e) {
            throw new IllegalStateException("the counties in " + gisData + " cannot be read", e);
        }
    }
}
