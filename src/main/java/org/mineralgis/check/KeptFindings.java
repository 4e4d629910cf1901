package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Finding;

/** What was found about one record ahead of its turn, and before which of the rules that must wait for the turn. */
final class KeptFindings implements FindingConsumer {

    private record Kept(int stage, Finding finding) {}

    /** Nearly all records have none. */
    private List<Kept> kept = List.of();

    private int stage;
    private int next;

    @Override
    public void accept(Finding finding) {
        if (kept.isEmpty()) {
            kept = new ArrayList<>();
        }
        kept.add(new Kept(stage, finding));
    }

    /** What is found from now on comes after {@code number} rules. */
    void after(int number) {
        stage = number;
    }

    /** Hands over, once, what comes before the rule of this number. */
    void handOver(int number, RecordFindings findings) {
        while (next < kept.size() && kept.get(next).stage() <= number) {
            findings.add(kept.get(next++).finding());
        }
    }
}
