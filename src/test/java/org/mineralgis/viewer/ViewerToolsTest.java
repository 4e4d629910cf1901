package org.mineralgis.viewer;

import org.junit.jupiter.api.Test;

/** The tools on the map, in a browser on the real data; told in {@code src/test/viewer/steps-*.mjs}. */
class ViewerToolsTest {

    @Test
    void aGeologistReadsFindsMeasuresDrawsAndPrintsOnTheMap() throws Exception {
        ServedViewer.look("tools.log", "tools.mjs");
    }
}
