package org.mineralgis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Range;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.model.Term;

/** A dataset named {@code d} of one file {@code f}, made for a test and run through its check. */
final class CheckedDataset {

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, KnownArea> areas = new HashMap<>();
    final List<Finding> findings = new ArrayList<>();
    private GeometryType type = GeometryType.POINT;
    private GeometrySource source = new GeometrySource.InFile();
    private Crs crs = Crs.CRS84;
    private final Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
    private final List<AdminUnit> units = new ArrayList<>();
    private SourceFormat format = SourceFormat.CSV;
    private DatumPolicy policy = DatumPolicy.STRICT;
    private @Nullable String idField;
    private @Nullable String title;
    private @Nullable String evidenceField;
    private int declaredRecords;
    private @Nullable String licence;
    private Evidence evidence = Evidence.PUBLISHED;
    private List<LocalizedText> caveats = List.of();
    private @Nullable DatasetCheck check;
    private int row;

    CheckedDataset() {}

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** A text field that is required and holds the id. */
    CheckedDataset id(String name) {
        idField = name;
        return field(name, FieldType.TEXT, true, List.of(), null, mapping(name));
    }

    CheckedDataset field(String name, FieldType fieldType) {
        return field(name, fieldType, false, List.of(), null, mapping(name));
    }

    CheckedDataset required(String name, FieldType fieldType) {
        return field(name, fieldType, true, List.of(), null, mapping(name));
    }

    CheckedDataset field(
            String name,
            FieldType fieldType,
            boolean required,
            List<String> vocabulary,
            @Nullable Range range,
            FieldMapping mapping) {
        List<Term> terms = vocabulary.stream()
                .map(value -> new Term(value, new LocalizedText(value, value)))
                .toList();
        fields.add(new Field(
                name, fieldType, new LocalizedText("字段" + name, name), null, required, terms, range, null, mapping));
        return this;
    }

    static FieldMapping mapping(String property) {
        return new FieldMapping(property, List.of(), null, Map.of());
    }

    CheckedDataset evidence(String name) {
        evidenceField = name;
        return field(name, FieldType.TEXT, true, List.of("measured", "schematic"), null, mapping(name));
    }

    /** A field of this role, named by its word. */
    CheckedDataset role(FieldRole role) {
        roles.put(role, role.word());
        return field(role.word(), role.type());
    }

    CheckedDataset roles(FieldRole... all) {
        for (FieldRole role : all) {
            role(role);
        }
        return this;
    }

    /** A field of the role commodity with these codes as its vocabulary. */
    CheckedDataset commodities(FieldType fieldType, String... codes) {
        roles.put(FieldRole.COMMODITY, "commodity");
        return field("commodity", fieldType, false, List.of(codes), null, mapping("commodity"));
    }

    /** @param spdx the expression of the dataset's licence */
    CheckedDataset licensed(String spdx) {
        licence = spdx;
        return this;
    }

    CheckedDataset known(Evidence how, String... caveat) {
        evidence = how;
        caveats = List.of(caveat).stream()
                .map(text -> new LocalizedText(text, text))
                .toList();
        return this;
    }

    List<UnappliedRule> unapplied() {
        return check().listUnapplied();
    }

    /** A text field that holds the name. */
    CheckedDataset titled(String name) {
        title = name;
        return field(name, FieldType.TEXT);
    }

    CheckedDataset unit(String code, String name, String parent, String wkt) {
        units.add(new AdminUnit(code, name, parent, wkt(wkt)));
        return this;
    }

    CheckedDataset format(SourceFormat fileFormat) {
        format = fileFormat;
        return this;
    }

    CheckedDataset geometry(GeometryType geometryType) {
        type = geometryType;
        return this;
    }

    CheckedDataset from(GeometrySource geometrySource) {
        source = geometrySource;
        return this;
    }

    /** What the dataset accepts where no coordinate operation is valid. */
    CheckedDataset accepting(DatumPolicy accepted) {
        policy = accepted;
        return this;
    }

    CheckedDataset in(Crs system) {
        crs = system;
        return this;
    }

    /** An area that others may be built from, by its code in the field {@code code} of {@code county}. */
    CheckedDataset area(String code, String wkt) {
        areas.put(code, new KnownArea(wkt(wkt), null));
        return this;
    }

    /** The same, of an area that is placed to some metres only. */
    CheckedDataset area(double accuracyMeters, String code, String wkt) {
        areas.put(code, new KnownArea(wkt(wkt), accuracyMeters));
        return this;
    }

    CheckedDataset declaring(int records) {
        declaredRecords = records;
        return this;
    }

    /** Checks the next record. {@code keysAndValues} alternate; a value may be null. */
    Optional<Feature> record(@Nullable Geometry geometry, @Nullable String... keysAndValues) {
        return record(geometry, null, keysAndValues);
    }

    Optional<Feature> record(
            @Nullable Geometry geometry, @Nullable SourceFault fault, @Nullable String... keysAndValues) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            attributes.put(String.valueOf(keysAndValues[index]), keysAndValues[index + 1]);
        }
        return check().check(new SourceRecord("f", ++row, attributes, geometry, fault));
    }

    /** Checks a record of a file of this name. */
    void recordOf(String file) {
        check().check(new SourceRecord(file, 1, Map.of(), null));
    }

    void notice(SourceNotice notice) {
        check().notice("f", notice);
    }

    void finish() {
        check().finish();
    }

    /** Rule ids of all findings so far, in order. */
    List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    Finding only(Rule rule) {
        List<Finding> found = findings.stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + rule + ", found " + findings);
        }
        return found.get(0);
    }

    private DatasetCheck check() {
        DatasetCheck started = check;
        if (started == null) {
            started = new DatasetCheck(dataset(), findings::add, new Areas());
            check = started;
        }
        return started;
    }

    private final class Areas implements AreaLookup {

        @Override
        public Optional<KnownArea> find(String dataset, String keyField, String key) {
            boolean asked = dataset.equals("county") && keyField.equals("code");
            return asked ? Optional.ofNullable(areas.get(key)) : Optional.empty();
        }

        @Override
        public List<AdminUnit> listUnits() {
            return units;
        }
    }

    private Dataset dataset() {
        LocalizedText text = new LocalizedText("数据", "data");
        Metadata metadata = new Metadata(
                text, text, new Licence(licence, "MIT", null), "nobody", new Origin("p", "1", "2026", null), caveats);
        SourceFile file = new SourceFile("f", "0".repeat(64), format, declaredRecords, source);
        return new Dataset(
                "d",
                metadata,
                crs,
                policy,
                evidence,
                List.of(file),
                new Schema(type, fields, idField, evidenceField, roles),
                new Portrayal(null, null, title, null));
    }
}
