package org.mineralgis.load;

import java.nio.file.Path;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;

/** The program that {@link LargeFileTest} runs with little memory: loads and prints counts. */
final class SmallHeapLoad {

    private SmallHeapLoad() {}

    /** @param arguments address of the database, folder of the datasets, folder of the reports */
    public static void main(String[] arguments) throws Exception {
        Path reports = Path.of(arguments[2]);
        try (Database database = Database.open(DatabaseUrl.parse(arguments[0]))) {
            LoadReport report = new Loader(
                            database, new LoadFolders(Path.of(arguments[1]), null, reports), LoadProgress.silent())
                    .load();
            LoadReportFiles.write(report, reports);
            System.out.println(report.records() + " " + report.features() + " " + report.rejected());
        }
    }
}
