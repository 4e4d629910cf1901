package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Finding;

/** What was found about one record ahead of its turn, and by which of its rules. */
final class KeptFindings implements FindingConsumer {

    private static final int NO_RULE = -1;

    private record Kept(int rule, Finding finding) {}

    /** Nearly all records have none. */
    private List<Kept> kept = List.of();

    private int rule = NO_RULE;
    private int next;

    @Override
    public void accept(Finding finding) {
        if (kept.isEmpty()) {
            kept = new ArrayList<>();
        }
        kept.add(new Kept(rule, finding));
    }

    /** What is found from now on is the word of the rule of this number, from 0. */
    void beginRule(int number) {
        rule = number;
    }

    /** Hands over, once, what was found before the rules and by them up to the one of this number. */
    void handOver(int number, RecordFindings findings) {
        while (next < kept.size() && kept.get(next).rule() <= number) {
            findings.add(kept.get(next++).finding());
        }
    }
}
