package org.mineralgis.source;

import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeodeticDatum;

/** Holds {@code datum} to the dataset's {@code crs}: a choice that has no effect would be mistaken for one that has. */
final class DatumRules {

    private final YamlDocument document;
    private final Dataset dataset;

    DatumRules(YamlDocument document, Dataset dataset) {
        this.document = document;
        this.dataset = dataset;
    }

    void check() throws DatasetFileException {
        allow("outside_area", GeodeticDatum.BEIJING_1954, "Beijing 1954");
        allow("xian_1980", GeodeticDatum.XIAN_1980, "Xian 1980");
    }

    private void allow(String key, GeodeticDatum datum, String title) throws DatasetFileException {
        String place = "/datum/" + key;
        boolean given = !document.tree().at(place).isMissingNode();
        if (given && dataset.crs().datum() != datum) {
            throw document.fault(
                    place,
                    "datum." + key + " is given, but crs is " + dataset.crs().key() + "; expected it only for a crs of "
                            + title);
        }
    }
}
