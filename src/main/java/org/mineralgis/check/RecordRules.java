package org.mineralgis.check;

import static org.mineralgis.model.FieldRole.EFFECTIVE_DATE;
import static org.mineralgis.model.FieldRole.ELEVATION_M;
import static org.mineralgis.model.FieldRole.ELEVATION_MAX_M;
import static org.mineralgis.model.FieldRole.ELEVATION_MIN_M;
import static org.mineralgis.model.FieldRole.ESTIMATE_CATEGORY;
import static org.mineralgis.model.FieldRole.ESTIMATE_TERM;
import static org.mineralgis.model.FieldRole.GRADE;
import static org.mineralgis.model.FieldRole.OREBODY;
import static org.mineralgis.model.FieldRole.QUANTITY_T;
import static org.mineralgis.model.FieldRole.START_DATE;
import static org.mineralgis.model.FieldRole.STATUS_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.RecordRule.Turn;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;

/** The rules that the records of a dataset are held to, by the roles that its fields declare. */
final class RecordRules {

    private final List<RecordRule> rules = new ArrayList<>();

    RecordRules(Dataset dataset, KnownUnits units) {
        Set<FieldRole> roles = dataset.schema().roles().keySet();
        rules.add(new TextRule(dataset));
        if (dataset.spatial()) {
            rules.add(new PointRule(dataset));
            add(dataset.schema().namesUnits(), new CentreRule(units));
            rules.add(new CornerRule());
            add(CornerOrderRule.appliesTo(dataset), new CornerOrderRule(dataset));
            rules.add(new RingDirectionRule());
            add(ObfuscationRule.appliesTo(dataset.crs()), new ObfuscationRule(dataset, units));
            add(PositionNoteRule.appliesTo(dataset), new PositionNoteRule());
            add(roles.contains(FieldRole.COMMODITY), new NamesakeRule());
            add(roles.contains(FieldRole.DECLARED_AREA_KM2), new DeclaredAreaRule());
        }
        add(dataset.schema().namesUnits(), new StatedUnitRule(units));
        add(roles.contains(FieldRole.MAP_SHEET), new MapSheetRule());
        add(roles.contains(FieldRole.LICENCE_NUMBER), new LicenceRule());
        addWhereAny(roles, new DateRule(dataset), EFFECTIVE_DATE, STATUS_DATE, START_DATE);
        addWhereAny(roles, new ElevationRule(), ELEVATION_M, ELEVATION_MIN_M, ELEVATION_MAX_M);
        addWhereAny(roles, new EstimateTermRule(), ESTIMATE_CATEGORY, ESTIMATE_TERM, OREBODY);
        addWhereAny(roles, new WrittenQuantityRule(), QUANTITY_T);
        addWhereAny(roles, new GradeRule(), QUANTITY_T, GRADE);
        addWhereAny(roles, new OreTonnageRule(), QUANTITY_T);
    }

    /** A rule can only speak where one of these roles is declared. */
    private void addWhereAny(Set<FieldRole> roles, RecordRule rule, FieldRole... needed) {
        add(Stream.of(needed).anyMatch(roles::contains), rule);
    }

    private void add(boolean wanted, RecordRule rule) {
        if (wanted) {
            rules.add(rule);
        }
    }

    /**
     * Asks all of them for what can be said of the record by itself, on any thread.
     *
     * @param found takes what {@code findings} is told
     * @return what has to wait, rule by rule
     */
    @Nullable
    Turn[] prepare(CheckedRecord record, RecordFindings findings, KeptFindings found) {
        Turn[] turns = new Turn[rules.size()];
        for (int index = 0; index < turns.length; index++) {
            found.beginRule(index);
            turns[index] = rules.get(index).prepare(record, findings);
        }
        return turns;
    }

    /** Takes the turn of a record: each rule's among what was {@code found} before. */
    void take(@Nullable Turn[] turns, KeptFindings found, RecordFindings findings) {
        for (int index = 0; index < turns.length; index++) {
            Turn turn = turns[index];
            if (turn != null) {
                found.handOver(index, findings);
                turn.take(findings);
            }
        }
        found.handOver(turns.length, findings);
    }

    void finish(FindingPlaces places) {
        rules.forEach(rule -> rule.finish(places));
    }
}
