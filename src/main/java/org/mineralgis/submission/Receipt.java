package org.mineralgis.submission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;

/**
 * The answer to a submission (rule X01): what would become of its records and why.
 *
 * @param source what was read, and how it was taken
 * @param counts of records and findings, exact
 * @param rules how often each rule spoke, gravest first
 * @param findings the findings that were kept
 * @param rejected the rejected records that were kept
 * @param map positions before and after the check
 * @param unapplied rules that the file was not held to, so that silence is not taken for clean
 */
public record Receipt(
        Source source,
        Counts counts,
        List<RuleCount> rules,
        Findings findings,
        Rejected rejected,
        MapPositions map,
        List<UnappliedRule> unapplied) {

    public Receipt {
        rules = List.copyOf(rules);
        unapplied = List.copyOf(unapplied);
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return counts.errors() > 0;
    }

    /**
     * What was read.
     *
     * @param file as the sender calls it
     * @param format the word of its {@link org.mineralgis.model.SourceFormat}; null when it is none of these
     * @param declared the coordinate system that the sender states; null for none
     * @param used the system that positions were read in; null when it could not be decided or there are none
     * @param evidence why that system and those columns, sentences without full stop
     */
    public record Source(
            String file,
            @Nullable String format,
            @Nullable Crs declared,
            @Nullable Crs used,
            List<LocalizedText> evidence) {
        public Source {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Exact counts. Records are those accepted and those rejected.
     *
     * @param records read
     * @param accepted that would be stored, the flagged ones too
     * @param flagged that would be stored with a warning beside them
     * @param rejected that would not be stored
     * @param errors findings of that severity; likewise the next two
     * @param warnings findings
     * @param infos findings
     * @param stopped why reading ended before the end of the file; null when it was read whole
     */
    public record Counts(
            long records,
            long accepted,
            long flagged,
            long rejected,
            long errors,
            long warnings,
            long infos,
            @Nullable LocalizedText stopped) {}

    /**
     * How often a rule spoke.
     *
     * @param rule its id
     * @param severity of its findings
     * @param count all of them, also those that were not kept
     * @param title the rule in a few words
     */
    public record RuleCount(String rule, Severity severity, long count, LocalizedText title) {}

    /**
     * Findings up to the limits.
     *
     * @param kept in the order of the file
     * @param leftOut how many more there were
     */
    public record Findings(List<Finding> kept, long leftOut) {
        public Findings {
            kept = List.copyOf(kept);
        }
    }

    /**
     * Rejected records up to the limit.
     *
     * @param kept in the order of the file
     * @param leftOut how many more there were
     */
    public record Rejected(List<RejectedRecord> kept, long leftOut) {
        public Rejected {
            kept = List.copyOf(kept);
        }
    }

    /**
     * A record that would not be stored.
     *
     * @param row 1 for the first record
     * @param rules that reject it
     * @param reason what they say, and what to do
     * @param attributes as the file has them
     */
    public record RejectedRecord(
            int row, List<String> rules, LocalizedText reason, Map<String, @Nullable String> attributes) {
        public RejectedRecord {
            rules = List.copyOf(rules);
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * Where records are, up to the limits. Degrees, longitude first.
     *
     * @param before as the numbers of the file would be taken without any datum operation; only where they can be degrees
     * @param after as it would be stored, WGS 84; for rejected ones the places that it may have meant
     * @param leftOut features that found no room, of both
     */
    public record MapPositions(List<MapFeature> before, List<MapFeature> after, long leftOut) {
        public MapPositions {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * One record on the map.
     *
     * @param row 1 for the first record
     * @param label what people know it by; may be empty
     * @param outcome {@code accepted}, {@code flagged} or {@code rejected}
     * @param candidate the system that would bring it here; null for a position that is not in doubt
     * @param geometry degrees, longitude first
     */
    public record MapFeature(
            int row, String label, String outcome, @Nullable String candidate, Geometry geometry) {}

    /**
     * A rule that was not applied.
     *
     * @param rule its id
     * @param title the rule in a few words
     * @param reason why not
     */
    public record UnappliedRule(String rule, LocalizedText title, LocalizedText reason) {}
}
