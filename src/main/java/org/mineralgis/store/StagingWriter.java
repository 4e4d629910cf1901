package org.mineralgis.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;

/**
 * Streams the records of one dataset into its staging table by binary COPY, in constant memory. Table, rows and indexes
 * are one transaction, which {@link LoadSession#index} commits: so PostgreSQL may write the rows frozen, and where its
 * {@code wal_level} is minimal once instead of twice. Closed before {@link #finish()} it leaves no table.
 */
public final class StagingWriter implements AutoCloseable {

    private static final int STORED_SRID = 4326;

    /**
     * For the transaction of one staging table. Its commit need not reach the disk at once: the commit of the release
     * comes later in the same log and takes it along.
     */
    private static final List<String> SETTINGS = List.of(
            "set local synchronous_commit = off",
            "set local maintenance_work_mem = '256MB'",
            "set local work_mem = '128MB'");

    private final Dataset dataset;
    private final StagingCopy copy;
    private final int rowSize;
    private final Envelope extent = new Envelope();

    private StagingWriter(Dataset dataset, StagingCopy copy) {
        this.dataset = dataset;
        this.copy = copy;
        this.rowSize = DatasetTable.names(dataset).size();
    }

    static StagingWriter open(Connection connection, DatabaseUrl url, Dataset dataset) {
        try {
            connection.setAutoCommit(false);
            for (String setting : SETTINGS) {
                PlainStatement.execute(connection, setting);
            }
            PlainStatement.execute(connection, DatasetTable.createStaging(dataset));
            return new StagingWriter(dataset, StagingCopy.begin(connection, url, DatasetTable.copyToStaging(dataset)));
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /**
     * Adds a record.
     *
     * @throws DatabaseException when the database refuses it
     */
    public void write(Feature feature) {
        copy.write(rows -> writeRow(rows, feature));
        if (feature.geometry() != null) {
            extent.expandToInclude(feature.geometry().getEnvelopeInternal());
        }
    }

    private void writeRow(BinaryRows rows, Feature feature) throws IOException {
        rows.row(rowSize);
        rows.text(feature.id());
        rows.text(feature.lineage().evidence().word());
        rows.value(FieldType.TEXT, feature.lineage().originalCrs());
        rows.texts(feature.lineage().datumSteps());
        rows.value(FieldType.NUMBER, feature.lineage().datumAccuracyMeters());
        List<Field> fields = dataset.schema().fields();
        for (int index = 0; index < fields.size(); index++) {
            rows.value(fields.get(index).type(), feature.values().get(index));
        }
        if (dataset.spatial()) {
            rows.geometry(feature.geometry(), STORED_SRID);
            rows.geometry(feature.lineage().originalGeometry(), 0);
            rows.value(FieldType.TEXT, feature.lineage().originalCoordinates());
        }
    }

    /**
     * Ends the records of the staging table.
     *
     * @return the extent of all positions; null when no record had one
     * @throws DatabaseException when the database refuses them
     */
    public @Nullable BoundingBox finish() {
        copy.finish();
        return extent.isNull()
                ? null
                : new BoundingBox(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    /** Gives the records up, unless they were finished. */
    @Override
    public void close() {
        copy.close();
    }
}
