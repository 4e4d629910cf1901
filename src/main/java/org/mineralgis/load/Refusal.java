package org.mineralgis.load;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.load.DatasetReport.Outcome;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;

/** Reasons in the data for which nothing is loaded. */
final class Refusal {

    private Refusal() {}

    /** Refuses when a file of any dataset is not the one that its {@code dataset.yaml} names; reports all such files. */
    static void ofOtherBytes(LoadPlan plan) throws LoadRefusedException {
        List<DatasetReport> reports = new ArrayList<>();
        for (DatasetContent content : plan.contents()) {
            if (!content.mismatches().isEmpty()) {
                reports.add(report(content.dataset(), content.mismatches()));
            }
        }
        if (!reports.isEmpty()) {
            throw new LoadRefusedException(new LoadReport(0, reports));
        }
    }

    /** The refusal for a file that is not of its format. */
    static LoadRefusedException of(Dataset dataset, UnreadableFileException failure) {
        return new LoadRefusedException(new LoadReport(0, List.of(report(dataset, List.of(failure.finding())))));
    }

    private static DatasetReport report(Dataset dataset, List<Finding> findings) {
        return new DatasetReport(dataset.id(), dataset.metadata().title(), Outcome.REFUSED, List.of(), findings);
    }
}
