package org.mineralgis.site;

import org.mineralgis.archive.ExportProgress;

/** Is told how far the making of a folder has come. */
public interface SiteProgress extends ExportProgress {

    /**
     * One of several things is about to be made.
     *
     * @param what such as {@code downloads}
     * @param number from 1
     * @param of how many there are
     */
    void part(String what, int number, int of);
}
