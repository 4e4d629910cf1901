package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
            rules.add(new CornerRule());
            rules.add(new RingDirectionRule());
            add(ObfuscationRule.appliesTo(dataset.crs()), new ObfuscationRule(dataset, units));
            add(PositionNoteRule.appliesTo(dataset), new PositionNoteRule());
            add(roles.contains(FieldRole.COMMODITY), new NamesakeRule());
            add(roles.contains(FieldRole.DECLARED_AREA_KM2), new DeclaredAreaRule());
        }
        add(dataset.schema().namesUnits(), new StatedUnitRule(units));
        add(roles.contains(FieldRole.MAP_SHEET), new MapSheetRule());
        add(roles.contains(FieldRole.LICENCE_NUMBER), new LicenceRule());
        add(!roles.isEmpty(), new DateRule());
        add(!roles.isEmpty(), new ElevationRule());
        add(!roles.isEmpty(), new EstimateTermRule());
        add(!roles.isEmpty(), new WrittenQuantityRule());
        add(!roles.isEmpty(), new GradeRule());
        add(!roles.isEmpty(), new OreTonnageRule());
    }

    private void add(boolean wanted, RecordRule rule) {
        if (wanted) {
            rules.add(rule);
        }
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        rules.forEach(rule -> rule.check(record, findings));
    }

    @Override
    public void finish(FindingPlaces places) {
        rules.forEach(rule -> rule.finish(places));
    }
}
