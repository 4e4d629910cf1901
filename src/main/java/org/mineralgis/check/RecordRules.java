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
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;

/** The rules that the records of a dataset are held to, by the roles that its fields declare. */
final class RecordRules implements RecordRule {

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
        addWhereAny(roles, new DateRule(), EFFECTIVE_DATE, STATUS_DATE, START_DATE);
        addWhereAny(roles, new ElevationRule(), ELEVATION_M, ELEVATION_MIN_M, ELEVATION_MAX_M);
        addWhereAny(roles, new EstimateTermRule(), ESTIMATE_CATEGORY, ESTIMATE_TERM, OREBODY);
        addWhereAny(roles, new WrittenQuantityRule(), QUANTITY_T);
        addWhereAny(roles, new GradeRule(dataset), QUANTITY_T, GRADE);
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

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        for (RecordRule rule : rules) {
            rule.check(record, findings);
        }
    }

    @Override
    public void finish(FindingPlaces places) {
        rules.forEach(rule -> rule.finish(places));
    }
}
