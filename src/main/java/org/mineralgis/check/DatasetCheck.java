package org.mineralgis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.resource.SizeClasses;

/**
 * Holds the records of one dataset to its {@code dataset.yaml} and to the {@link Rule}s, in the order of its files.
 * Every record becomes a feature or an error; nothing is dropped or changed without a finding. What must be remembered of
 * all records goes to files beyond some thousands of them, so that memory does not depend on their number. Not for several
 * threads.
 */
public final class DatasetCheck {

    private final Dataset dataset;
    private final FindingConsumer consumer;
    private final List<FieldCheck> fields;
    private final KnownUnits units;
    private final PositionCheck positions;
    private final AreaUnion areas;
    private final RecordRules rules;
    private final ComputedFields computed;
    private final Map<String, FileTally> files = new LinkedHashMap<>();
    private final Map<String, GeometrySource> geometrySources = new HashMap<>();
    private final SeenIds ids = new SeenIds();
    private final boolean forbidden;
    private int row;

    /**
     * A check of a dataset that no record was read of yet.
     *
     * @param findings takes what is found, while it is found
     * @param areas for the records whose areas are built from others
     */
    public DatasetCheck(Dataset dataset, FindingConsumer findings, AreaLookup areas) {
        this(dataset, findings, areas, List.of());
    }

    /**
     * The same with more ways between datums.
     *
     * @param findings takes what is found, while it is found
     * @param areas for the records whose areas are built from others
     * @param supplied an operator's own datum parameters, of any datum
     */
    public DatasetCheck(Dataset dataset, FindingConsumer findings, AreaLookup areas, List<DatumParameters> supplied) {
        this(dataset, findings, new Reference(areas, supplied), SizeClasses.NONE);
    }

    /**
     * The same with what computed fields are computed from.
     *
     * @param findings takes what is found, while it is found
     * @param reference what records are compared and converted with
     * @param classes the table of size classes with the estimates of all deposits
     */
    public DatasetCheck(Dataset dataset, FindingConsumer findings, Reference reference, SizeClasses classes) {
        this.dataset = dataset;
        this.consumer = findings;
        String commodity = dataset.schema().roles().get(FieldRole.COMMODITY);
        this.fields = dataset.schema().fields().stream()
                .map(field -> new FieldCheck(
                        field, field.name().equals(commodity), dataset.schema().isComputed(field)))
                .toList();
        this.computed = new ComputedFields(dataset, classes);
        this.units = new KnownUnits(dataset, reference.areas());
        this.positions = new PositionCheck(dataset, units, reference.datumParameters());
        this.areas = new AreaUnion(reference.areas());
        String licence = dataset.metadata().licence().id();
        this.forbidden = licence != null && LicenceTerms.forbid(licence);
        this.rules = new RecordRules(dataset, units);
        for (SourceFile file : dataset.files()) {
            files.put(file.path(), new FileTally());
            geometrySources.put(file.path(), file.geometry());
        }
    }

    /**
     * The record as a feature; empty when an error was found.
     *
     * @throws IllegalArgumentException if the record is of a file that the dataset does not have
     */
    public Optional<Feature> check(SourceRecord record) {
        FileTally tally = files.get(record.file());
        if (tally == null) {
            throw new IllegalArgumentException(dataset.id() + " has no file " + record.file());
        }
        row++;
        tally.count(record);
        RecordFindings findings = RecordFindings.ofRecord(
                consumer, dataset.id(), record.file(), record.row(), () -> RecordLabel.of(dataset, record));
        SourceFault fault = record.fault();
        if (fault != null && fault.kind() == SourceFault.Kind.STRUCTURE) {
            findings.add(Rule.F06, fault.message().zh(), fault.message().en());
            return Optional.empty();
        }
        return feature(record, tally, findings);
    }

    /** Takes what a reader noticed about {@code file}, as a finding. */
    public void notice(String file, SourceNotice notice) {
        RecordFindings findings = RecordFindings.ofRecord(consumer, dataset.id(), file, notice.row(), () -> "");
        FileTally tally = files.get(file);
        switch (notice.kind()) {
            case SYSTEM_NAMED -> NamedSystem.check(notice, dataset.crs(), findings);
            case SYSTEM_MISSING -> {
                if (tally != null) {
                    tally.system().missing(notice.message());
                }
            }
            default ->
                findings.add(
                        rule(notice.kind()),
                        notice.message().zh(),
                        notice.message().en());
        }
    }

    private static Rule rule(SourceNotice.Kind kind) {
        return switch (kind) {
            case ENCODING_CONTRADICTED -> Rule.T06;
            case ENCODING_ASSUMED -> Rule.T07;
            case FIELD_NAMES -> Rule.T05;
            case FIELDS_LEFT_OUT -> Rule.F08;
            case SEPARATOR -> Rule.F07;
            case SYSTEM_NAMED -> Rule.G26;
            case SYSTEM_MISSING -> Rule.G05;
            case CORNERS_CUT -> Rule.G13;
        };
    }

    private Optional<Feature> feature(SourceRecord record, FileTally tally, RecordFindings findings) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldCheck field : fields) {
            values.add(field.value(record, findings));
        }
        Position position = position(record, tally, findings);
        CheckedRecord checked = new CheckedRecord(dataset, record, findings::label, values, position.geometry());
        rules.check(checked, findings);
        String id = id(values, findings);
        if (findings.rejected() || forbidden || id == null || isTaken(id, record, findings)) {
            return Optional.empty();
        }
        computed.fill(values, id, checked, findings);
        String words = OriginalCoordinates.of(geometrySources.get(record.file()), record);
        Lineage lineage = position.lineage(evidence(values), dataset.crs().key(), words);
        return Optional.of(new Feature(id, position.geometry(), values, lineage));
    }

    private Position position(SourceRecord record, FileTally tally, RecordFindings findings) {
        SourceFault fault = record.fault();
        GeometrySource source = geometrySources.get(record.file());
        if (fault != null) {
            findings.add(Rule.G20, fault.message().zh(), fault.message().en());
            return Position.UNKNOWN;
        }
        if (source instanceof GeometrySource.UnionOf union) {
            return areas.build(union, record.attributes().get(union.property()), findings);
        }
        if (source instanceof GeometrySource.None || !dataset.spatial()) {
            if (record.geometry() != null) {
                tally.countUnusedPosition();
            }
            return Position.UNKNOWN;
        }
        tally.system().add(record.geometry());
        return positions.check(record.geometry(), tally.conversions(), findings);
    }

    /** The record's id; null, and an error unless there is one already, when it has none. */
    private @Nullable String id(List<@Nullable Object> values, RecordFindings findings) {
        Schema schema = dataset.schema();
        if (schema.idField() == null) {
            // Zero-padded, so that the order of the ids is the order of the rows.
            String number = Integer.toString(row);
            return "0".repeat(Math.max(0, 6 - number.length())) + number;
        }
        Object value = values.get(schema.indexOf(schema.idField()));
        if (value == null && !findings.rejected()) {
            findings.add(Rule.A01, schema.idField(), "记录没有编号", "the record has no id");
        }
        return value == null ? null : value.toString().strip();
    }

    private boolean isTaken(String id, SourceRecord record, RecordFindings findings) {
        if (dataset.schema().idField() == null) {
            return false;
        }
        Optional<String> first = ids.putIfAbsent(id, record.file(), record.row());
        first.ifPresent(place -> findings.add(
                Rule.D01,
                dataset.schema().idField(),
                new LocalizedText(
                        "编号 " + Shown.quote(id) + " 已在 " + place + " 出现",
                        "the id " + Shown.quote(id) + " stands at " + place + " already"),
                Clue.found(id)));
        return first.isPresent();
    }

    private Evidence evidence(List<@Nullable Object> values) {
        String field = dataset.schema().evidenceField();
        Object word = field == null ? null : values.get(dataset.schema().indexOf(field));
        return word == null
                ? dataset.evidence()
                : Evidence.find(word.toString()).orElse(dataset.evidence());
    }

    /** What the records could not be held to, here or ever, once all of them were read. */
    public List<UnappliedRule> listUnapplied() {
        List<UnappliedRule> unapplied = new ArrayList<>();
        Rule.listUnapplied().forEach(rule -> unapplied.add(new UnappliedRule(rule, rule.remedy())));
        if (dataset.metadata().licence().id() == null) {
            unapplied.add(new UnappliedRule(
                    Rule.S02, new LocalizedText("许可未写成 SPDX 表达式", "the licence is not stated as an SPDX expression")));
        }
        if (dataset.spatial() && !dataset.schema().holdsUnits() && units.index().isEmpty()) {
            LocalizedText reason =
                    new LocalizedText("没有可比的行政区界线", "no areas of administrative units are known to compare with");
            if (ObfuscationRule.appliesTo(dataset.crs())) {
                unapplied.add(new UnappliedRule(Rule.G07, reason));
            }
            if (dataset.schema().namesUnits()) {
                unapplied.add(new UnappliedRule(Rule.G15, reason));
            }
        }
        return unapplied;
    }

    /** Reports what can only be said once all records were read. */
    public void finish() {
        rules.finish((file, at, label) -> RecordFindings.ofRecord(consumer, dataset.id(), file, at, () -> label));
        new WholeFileCheck(dataset, consumer, fields).check(files, forbidden);
        ids.close();
    }
}
