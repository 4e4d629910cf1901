package org.mineralgis.viewer;

import org.junit.jupiter.api.Test;

/**
 * The whole way on the real data, from the files in {@code gis-data} to the pixels in a browser. What the reader does there
 * is told in {@code src/test/viewer}; its pictures are kept in {@code target/viewer-screenshots}.
 */
class ViewerEndToEndTest {

    @Test
    void aReaderFindsWulagenOnTheMapAndReadsWhereItsFactsComeFrom() throws Exception {
        ServedViewer.look("e2e.log", "e2e.mjs", "pages.mjs");
    }
}
