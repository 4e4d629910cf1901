package org.mineralgis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceRecord;

/**
 * Checks what can be checked of each record alone: typed values, position, and the rules that remember nothing. It changes
 * nothing that another record could see, so that several threads may use it at once.
 */
final class RecordPreparation {

    private final Dataset dataset;
    private final List<FieldCheck> fields;
    private final PositionCheck positions;
    private final AreaUnion areas;
    private final RecordRules rules;
    private final Map<String, GeometrySource> geometrySources = new HashMap<>();

    RecordPreparation(
            Dataset dataset,
            List<FieldCheck> fields,
            RecordRules rules,
            KnownUnits units,
            AreaLookup areas,
            List<DatumParameters> supplied) {
        this.dataset = dataset;
        this.fields = fields;
        this.positions = new PositionCheck(dataset, units, supplied);
        this.areas = new AreaUnion(areas);
        this.rules = rules;
        for (SourceFile file : dataset.files()) {
            geometrySources.put(file.path(), file.geometry());
        }
    }

    /** Whether no record is built from areas, which may be of records before it. */
    boolean independent() {
        return geometrySources.values().stream().noneMatch(GeometrySource.UnionOf.class::isInstance);
    }

    @Nullable
    GeometrySource geometrySource(SourceRecord record) {
        return geometrySources.get(record.file());
    }

    PreparedRecord prepare(SourceRecord record) {
        KeptFindings found = new KeptFindings();
        RecordFindings findings = RecordFindings.ofRecord(
                found, dataset.id(), record.file(), record.row(), () -> RecordLabel.of(dataset, record));
        SourceFault fault = record.fault();
        if (fault != null && fault.kind() == SourceFault.Kind.STRUCTURE) {
            findings.add(Rule.F06, fault.message().zh(), fault.message().en());
            return new PreparedRecord(record, found, null);
        }
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        List<MarkForNoValue> marks = List.of();
        for (FieldCheck field : fields) {
            String mark = field.mark(record);
            if (mark != null) {
                marks = marks.isEmpty() ? new ArrayList<>() : marks;
                marks.add(new MarkForNoValue(field, mark));
            }
            values.add(field.value(record, mark != null, findings));
        }
        PositionCheck.Result placed = position(record, findings);
        CheckedRecord checked = new CheckedRecord(
                dataset, record, findings::label, values, placed.position().geometry());
        RecordRule.@Nullable Turn[] turns = rules.prepare(checked, findings, found);
        return new PreparedRecord(
                record, found, new PreparedRecord.Content(values, placed.position(), placed.step(), marks, turns));
    }

    private PositionCheck.Result position(SourceRecord record, RecordFindings findings) {
        SourceFault fault = record.fault();
        if (fault != null) {
            findings.add(Rule.G20, fault.message().zh(), fault.message().en());
            return PositionCheck.Result.UNKNOWN;
        }
        GeometrySource source = geometrySource(record);
        if (source instanceof GeometrySource.UnionOf union) {
            return new PositionCheck.Result(
                    areas.build(union, record.attributes().get(union.property()), findings), null);
        }
        return isAsked(record) ? positions.check(record.geometry(), findings) : PositionCheck.Result.UNKNOWN;
    }

    /** Whether the position that the record brings is asked for. */
    boolean isAsked(SourceRecord record) {
        return dataset.spatial() && !(geometrySource(record) instanceof GeometrySource.None);
    }
}
