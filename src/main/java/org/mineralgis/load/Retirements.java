package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.Rule;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.Dataset;
import org.mineralgis.store.LoadSession;
import org.mineralgis.store.StagedDataset;

/**
 * The records that are gone for good, held to what the release will have: whoever is retired must not be there, and whoever
 * takes the place must be. It comes when everything is staged, because a successor may be in any dataset.
 */
final class Retirements {

    private final GisData gisData;
    private final LoadSession session;
    private final Set<String> datasets;

    /** @param all every dataset of the data, also those that did not change */
    Retirements(GisData gisData, LoadSession session, List<Dataset> all) {
        this.gisData = gisData;
        this.session = session;
        this.datasets = all.stream().map(Dataset::id).collect(Collectors.toSet());
    }

    /** The same dataset with its retired records and what is odd about them. */
    StagedDataset of(StagedDataset staged) throws UnreadableFileException, IOException {
        Dataset dataset = staged.dataset();
        Path file = gisData.retired(dataset);
        if (!Files.exists(file)) {
            return staged;
        }
        FindingTally findings = new FindingTally(null, dataset.id());
        List<RetiredFile.Row> rows = RetiredFile.read(file, dataset, datasets::contains, findings);
        Set<String> present = session.listPresent(
                dataset.id(), rows.stream().map(row -> row.retirement().fid()).toList());
        Map<String, Set<String>> successors = successors(rows);
        List<Retirement> retired = new ArrayList<>();
        for (RetiredFile.Row row : rows) {
            Retirement retirement = row.retirement();
            if (present.contains(retirement.fid())) {
                findings.accept(RetiredFile.finding(
                        dataset,
                        Rule.R01,
                        row.number(),
                        retirement.fid(),
                        "记录 " + retirement.fid() + " 仍在数据中",
                        "the record " + retirement.fid() + " is still in the data"));
            } else if (isMissing(retirement.successor(), successors)) {
                String successor = retirement.successor().dataset() + "/"
                        + retirement.successor().fid();
                findings.accept(RetiredFile.finding(
                        dataset,
                        Rule.R02,
                        row.number(),
                        successor,
                        "找不到后继记录 " + successor,
                        "there is no record " + successor + " to succeed"));
                retired.add(new Retirement(
                        retirement.fid(), null, retirement.reason(), retirement.date(), retirement.source()));
            } else {
                retired.add(retirement);
            }
        }
        return staged.with(retired, findings.kept(), findings.rest());
    }

    private static boolean isMissing(@Nullable RecordReference successor, Map<String, Set<String>> present) {
        return successor != null
                && !present.getOrDefault(successor.dataset(), Set.of()).contains(successor.fid());
    }

    /** The successors that are there: one question for each dataset. */
    private Map<String, Set<String>> successors(List<RetiredFile.Row> rows) {
        Map<String, Set<String>> named = new HashMap<>();
        for (RetiredFile.Row row : rows) {
            RecordReference successor = row.retirement().successor();
            if (successor != null) {
                named.computeIfAbsent(successor.dataset(), any -> new HashSet<>())
                        .add(successor.fid());
            }
        }
        named.replaceAll((id, fids) -> datasets.contains(id) ? session.listPresent(id, fids) : Set.of());
        return named;
    }
}
