package org.mineralgis.load;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mineralgis.model.Dataset;

/**
 * What the next release must change.
 *
 * @param contents all datasets, in dependency order
 * @param changed ids of those that are new or whose content is not the served one
 * @param vanished ids of served datasets that are no longer there, in order
 */
record LoadPlan(List<DatasetContent> contents, Set<String> changed, List<String> vanished) {

    /** @param served id to content hash of what the current release holds */
    static LoadPlan of(List<DatasetContent> contents, Map<String, String> served) {
        Set<String> changed = new HashSet<>();
        Set<String> vanished = new TreeSet<>(served.keySet());
        for (DatasetContent content : contents) {
            String id = content.dataset().id();
            vanished.remove(id);
            if (!content.hash().equals(served.get(id))) {
                changed.add(id);
            }
        }
        return new LoadPlan(contents, changed, List.copyOf(vanished));
    }

    /** Whether the current release is what {@code gis-data/} holds. */
    boolean nothingToDo() {
        return changed.isEmpty() && vanished.isEmpty();
    }

    boolean isChanged(DatasetContent content) {
        return changed.contains(content.dataset().id());
    }

    List<Dataset> datasets() {
        return contents.stream().map(DatasetContent::dataset).toList();
    }

    /** The changed datasets and all that these are built from, in dependency order. */
    List<DatasetContent> toRead() {
        Set<String> needed = AreaIndex.withOrigins(datasets(), changed);
        return contents.stream()
                .filter(content -> needed.contains(content.dataset().id()))
                .toList();
    }

    /** What {@link #changed()} is built from may be asked for, no more. */
    Origins origins() {
        Set<String> needed = AreaIndex.withOrigins(datasets(), changed);
        return Origins.of(datasets().stream()
                .filter(dataset -> needed.contains(dataset.id()))
                .toList());
    }
}
