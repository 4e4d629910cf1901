package org.mineralgis.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the records that are named somewhere come by while all files are read; the others are not kept. */
final class InspectedRecords implements Retirements.Presence {

    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    /** Looks out for what a file names, from now on. */
    void watch(Retirements.Named names) {
        watch(names.dataset().id(), names.fids());
        names.successors().forEach(this::watch);
    }

    private void watch(String dataset, Collection<String> fids) {
        named.computeIfAbsent(dataset, any -> new HashSet<>()).addAll(fids);
    }

    void see(String dataset, String fid) {
        if (named.getOrDefault(dataset, Set.of()).contains(fid)) {
            seen.computeIfAbsent(dataset, any -> new HashSet<>()).add(fid);
        }
    }

    /** A file of a dataset cannot be read, so that nobody knows what is not in it. */
    void missSome(String dataset) {
        unread.add(dataset);
    }

    @Override
    public boolean isComplete(String dataset) {
        return !unread.contains(dataset);
    }

    @Override
    public Set<String> listPresent(String dataset, Collection<String> fids) {
        Set<String> present = seen.getOrDefault(dataset, Set.of());
        return fids.stream().filter(present::contains).collect(Collectors.toSet());
    }
}
