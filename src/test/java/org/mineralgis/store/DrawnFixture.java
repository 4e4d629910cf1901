package org.mineralgis.store;

import org.mineralgis.model.Dataset;

/** Makes the table of what tiles draw of a dataset, for tests that write its rows themselves. */
public final class DrawnFixture {

    private DrawnFixture() {}

    /** The empty table, without indexes. */
    public static void create(TestDatabase test, Dataset dataset) {
        test.execute(ShapeTable.createStaging(dataset));
        ShapeTable.moveToServed(dataset.id()).forEach(test::execute);
    }
}
