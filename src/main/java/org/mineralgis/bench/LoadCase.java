package org.mineralgis.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that is loaded by mineral-gis and by ogr2ogr.
 *
 * @param title for the table of results
 * @param gisData the folder with its dataset and the counties
 * @param dataset id of the dataset
 * @param file the file itself
 * @param records in it
 * @param options what ogr2ogr needs to know to read the same fields and positions
 */
record LoadCase(String title, Path gisData, String dataset, Path file, long records, List<String> options) {

    LoadCase {
        options = List.copyOf(options);
    }
}
