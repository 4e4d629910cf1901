package org.mineralgis.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mineralgis.load.DatasetReport.Outcome;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.Database;
import org.mineralgis.store.FindingStore;
import org.mineralgis.store.Release;
import org.mineralgis.store.ReleaseStore;
import org.mineralgis.store.StoredFinding;

/**
 * The report of what is served after a load. It is read from the database, not kept from the loading: so it is complete
 * also when most datasets did not change, or when the load that made the release was killed before it could report.
 */
final class ServedReport {

    private static final int PAGE = 1000;

    private final ReleaseStore releases;
    private final FindingStore findings;

    ServedReport(Database database) {
        this.releases = new ReleaseStore(database);
        this.findings = new FindingStore(database);
    }

    LoadReport of(LoadPlan plan) {
        List<DatasetReport> reports = new ArrayList<>();
        for (DatasetContent content : plan.contents()) {
            reports.add(report(content.dataset(), plan.isChanged(content) ? Outcome.LOADED : Outcome.UNCHANGED));
        }
        for (String id : plan.vanished()) {
            reports.add(new DatasetReport(id, new LocalizedText(id, id), Outcome.REMOVED, List.of(), List.of()));
        }
        reports.sort(Comparator.comparing(DatasetReport::id));
        long release = releases.list(1).stream().mapToLong(Release::id).sum();
        return new LoadReport(release, reports);
    }

    private DatasetReport report(Dataset dataset, Outcome outcome) {
        return new DatasetReport(
                dataset.id(),
                dataset.metadata().title(),
                outcome,
                releases.listFiles(dataset.id()),
                listFindings(dataset.id()),
                findings.listRest(dataset.id()));
    }

    private List<Finding> listFindings(String id) {
        List<Finding> all = new ArrayList<>();
        List<StoredFinding> page = findings.list(id, PAGE, 0);
        while (!page.isEmpty()) {
            page.forEach(stored -> all.add(stored.finding()));
            page = findings.list(id, PAGE, page.get(page.size() - 1).id());
        }
        return all;
    }
}
