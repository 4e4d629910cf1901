package org.mineralgis.archive;

/** Is told how far an export has come. */
public interface ExportProgress {

    /**
     * The tiles of a level are about to be made.
     *
     * @param tiles how many of them may hold something
     */
    void level(int zoom, int tiles);

    /**
     * A tile of that level was made, or was there already.
     *
     * @param count how many of the level are done
     */
    void tile(int zoom, int count);
}
