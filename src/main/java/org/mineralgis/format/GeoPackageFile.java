package org.mineralgis.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * A GeoPackage 1.3 (OGC 12-128r17) of one dataset or several, a table for each, one after the other. Journal and syncing are
 * off while it is written: a file that was not closed is not to be used.
 */
public final class GeoPackageFile implements Closeable {

    private final Connection database;

    private GeoPackageFile(Connection database) {
        this.database = database;
    }

    /**
     * Begins a GeoPackage.
     *
     * @param file does not exist
     */
    public static GeoPackageFile create(Path file) throws IOException {
        try {
            Connection database = DriverManager.getConnection(
                    "jdbc:sqlite:" + file.toAbsolutePath().toUri());
            try (Statement statement = database.createStatement()) {
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                // In KiB; the index is written all over the place.
                statement.execute("PRAGMA cache_size = -32768");
                GeoPackageSchema.create(database);
                database.setAutoCommit(false);
            } catch (SQLException broken) {
                database.close();
                throw broken;
            }
            return new GeoPackageFile(database);
        } catch (SQLException broken) {
            throw new IOException("cannot begin the GeoPackage " + file, broken);
        }
    }

    /**
     * Begins the table of a dataset, of the name of its id. It is whole when the encoder is finished, and only then the next
     * table may be begun.
     *
     * @param content its notes become metadata of the table
     */
    public FeatureEncoder add(FileContent content) throws IOException {
        try {
            return new GeoPackageRows(database, content);
        } catch (SQLException broken) {
            throw new IOException("cannot begin the table " + content.dataset().id(), broken);
        }
    }

    /** Adds notes on the file as a whole, as metadata in plain text, with the time of their last change. */
    public void addNotes(List<FileNote> notes, Instant changed) throws IOException {
        try {
            new GeoPackageCatalogue(database, changed).addNotes(null, notes);
            database.commit();
        } catch (SQLException broken) {
            throw new IOException("cannot write the notes", broken);
        }
    }

    /** Closes the file, which is whole if every table was finished. */
    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException broken) {
            throw new IOException("cannot close the GeoPackage", broken);
        }
    }
}
