package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import org.mineralgis.model.Finding;

/**
 * The records that are gone for good, held to what the release will have: whoever is retired must not be there, and whoever
 * takes the place must be. It comes when everything is read, because a successor may be in any dataset.
 */
final class Retirements {

    private final GisData gisData;
    private final Set<String> datasets;

    /** Which records a release will have. */
    @FunctionalInterface
    interface Presence {
        /** Those of these ids that a dataset will have; none when there is no such dataset. */
        Set<String> listPresent(String dataset, Collection<String> fids);

        /** Whether all records of a dataset are known, so that what is not present is missing. */
        default boolean isComplete(String dataset) {
            return true;
        }
    }

    /**
     * What the file of a dataset names.
     *
     * @param findings what is odd about it so far
     */
    record Named(Dataset dataset, List<RetiredFile.Row> rows, FindingTally findings) {

        /** The retired records themselves, by their ids. */
        List<String> fids() {
            return rows.stream().map(row -> row.retirement().fid()).toList();
        }

        /** The successors, by their datasets. */
        Map<String, Set<String>> successors() {
            Map<String, Set<String>> named = new HashMap<>();
            for (RetiredFile.Row row : rows) {
                RecordReference successor = row.retirement().successor();
                if (successor != null) {
                    named.computeIfAbsent(successor.dataset(), any -> new HashSet<>())
                            .add(successor.fid());
                }
            }
            return named;
        }
    }

    /** @param all every dataset of the data, also those that did not change */
    Retirements(GisData gisData, List<Dataset> all) {
        this.gisData = gisData;
        this.datasets = all.stream().map(Dataset::id).collect(Collectors.toSet());
    }

    /** Reads the file of a dataset, if it has one. */
    Named read(Dataset dataset) throws UnreadableFileException, IOException {
        Path file = gisData.retired(dataset);
        FindingTally findings = new FindingTally(null, dataset.id());
        return Files.exists(file)
                ? new Named(dataset, RetiredFile.read(file, dataset, datasets::contains, findings), findings)
                : new Named(dataset, List.of(), findings);
    }

    /** What a release will tell of them. What is odd goes to the findings of {@code named}. */
    List<Retirement> hold(Named named, Presence presence) {
        if (named.rows().isEmpty()) {
            return List.of();
        }
        Set<String> present = presence.listPresent(named.dataset().id(), named.fids());
        Map<String, Set<String>> successors = named.successors();
        successors.replaceAll((id, fids) -> datasets.contains(id) ? known(id, fids, presence) : Set.of());
        List<Retirement> retired = new ArrayList<>();
        for (RetiredFile.Row row : named.rows()) {
            Retirement retirement = row.retirement();
            if (present.contains(retirement.fid())) {
                named.findings().accept(present(named.dataset(), row));
            } else if (isMissing(retirement.successor(), successors)) {
                named.findings().accept(missing(named.dataset(), row, retirement.successor()));
                retired.add(new Retirement(
                        retirement.fid(), null, retirement.reason(), retirement.date(), retirement.source()));
            } else {
                retired.add(retirement);
            }
        }
        return retired;
    }

    /** Those that will be there, or may be. */
    private static Set<String> known(String dataset, Set<String> fids, Presence presence) {
        return presence.isComplete(dataset) ? presence.listPresent(dataset, fids) : fids;
    }

    private static boolean isMissing(@Nullable RecordReference successor, Map<String, Set<String>> present) {
        return successor != null
                && !present.getOrDefault(successor.dataset(), Set.of()).contains(successor.fid());
    }

    private static Finding present(Dataset dataset, RetiredFile.Row row) {
        String fid = row.retirement().fid();
        return RetiredFile.finding(
                dataset,
                Rule.R01,
                row.number(),
                fid,
                "记录 " + fid + " 仍在数据中",
                "the record " + fid + " is still in the data");
    }

    private static Finding missing(Dataset dataset, RetiredFile.Row row, RecordReference reference) {
        String successor = reference.dataset() + "/" + reference.fid();
        return RetiredFile.finding(
                dataset,
                Rule.R02,
                row.number(),
                successor,
                "找不到后继记录 " + successor,
                "there is no record " + successor + " to succeed");
    }
}
