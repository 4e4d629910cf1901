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
import org.mineralgis.submission.SubmissionCheck;
import org.mineralgis.submission.SubmissionLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Without a file: tells what a load would find, without a database: the datasets, the styles and the notice of
 * attributions. With files: tells what is wrong with them.
 */
@Command(name = "check", description = "Check gis-data and styles, or files that somebody sent.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private SenderOptions sender = new SenderOptions();

    @Mixin
    private FileChecks files = new FileChecks();

    @Option(names = "--write-notice", description = "write NOTICE.md anew")
    private boolean writeNotice;

    @Override
    public Integer call() throws Exception {
        if (sender.isGiven()) {
            if (writeNotice) {
                throw new UsageException("--write-notice goes with the check of gis-data, without a FILE");
            }
            return files.run(sender.submissions(), new SubmissionCheck(folders.reference(), SubmissionLimits.COMMAND));
        }
        if (files.isGiven() || sender.namesSystem()) {
            throw new UsageException("--crs, --report, --rejected and --fix need a FILE to be checked");
        }
        return inspect();
    }

    private int inspect() throws Exception {
        Path reports = folders.reports().resolve("check");
        LoadReport report = new Inspection(folders.forLoad(reports), LoadProgress.silent()).run();
        System.out.print(LoadReportText.of(report));
        Drafts.tell(folders.gisData());
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
