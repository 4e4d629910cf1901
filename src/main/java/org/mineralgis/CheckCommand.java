package org.mineralgis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralgis.load.Inspection;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.LoadReport;
import org.mineralgis.load.LoadReportText;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Severity;
import org.mineralgis.source.AttributionNotice;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.style.MapStyles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a load would find, without a database: the datasets, the styles and the notice of attributions. */
@Command(name = "check", description = "Check gis-data and styles.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--write-notice", description = "write NOTICE.md anew")
    private boolean writeNotice;

    @Override
    public Integer call() throws Exception {
        Path reports = folders.reports().resolve("check");
        LoadReport report = new Inspection(folders.forLoad(reports), LoadProgress.silent()).run();
        System.out.print(LoadReportText.of(report));
        List<Dataset> datasets = DatasetCatalogue.read(folders.gisData());
        MapStyles.read(folders.styles()).check(datasets);
        boolean sound = report.count(Severity.ERROR) == 0 && !report.refused();
        return noticeIsTrue(datasets) && sound ? 0 : Main.DATA;
    }

    private boolean noticeIsTrue(List<Dataset> datasets) throws IOException {
        Path notice = folders.gisData().resolve("NOTICE.md");
        String wanted = AttributionNotice.markdown(datasets);
        if (writeNotice) {
            Files.writeString(notice, wanted);
        }
        boolean same = Files.exists(notice) && Files.readString(notice).equals(wanted);
        if (!same) {
            Main.say(notice + " is not what the dataset.yaml files say: ./mineral-gis check --write-notice", Main.DATA);
        }
        return same;
    }
}
