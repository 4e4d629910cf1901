package org.mineralgis;

import java.io.IOException;
import java.util.Locale;
import org.mineralgis.load.LoadFolders;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.LoadRefusedException;
import org.mineralgis.load.LoadReport;
import org.mineralgis.load.LoadReportFiles;
import org.mineralgis.load.Loader;
import org.mineralgis.model.Severity;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.Database;

/** Loading as the commands do it: progress and a summary on standard error, the report in its folder. */
final class ReleaseLoad {

    private ReleaseLoad() {}

    static void run(Database database, Folders folders) throws DatasetFileException, LoadRefusedException, IOException {
        Drafts.tell(folders.gisData());
        LoadFolders all = folders.forLoad(folders.reports());
        LoadReport report = new Loader(database, all, LoadProgress.lines(System.err)).load();
        LoadReportFiles.write(report, folders.reports());
        System.err.println(summary(report, folders));
    }

    private static String summary(LoadReport report, Folders folders) {
        return String.format(
                Locale.ROOT,
                "release %d%s: %,d of %,d records served, %,d rejected; %,d warnings, %,d notes (%s)",
                report.releaseId(),
                report.changed() ? "" : " (unchanged)",
                report.features(),
                report.records(),
                report.rejected(),
                report.count(Severity.WARNING),
                report.count(Severity.INFO),
                folders.reports().resolve("load-report.txt"));
    }
}
