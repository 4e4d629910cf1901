package org.mineralgis.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.RecordReader;

/** A file as somebody sends it, read by its reader and checked. Declares no more than a test says. */
final class CheckedFile {

    private final Path file;
    private final SourceFormat format;
    private final List<Field> fields = new ArrayList<>();
    private final Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
    private GeometryType type = GeometryType.POINT;
    private GeometrySource geometry = new GeometrySource.InFile();
    private Crs crs = Crs.EPSG_4326;
    private AreaLookup areas = (dataset, key, name) -> Optional.empty();
    private List<SourceFile.Part> parts = List.of();
    private String attribution = "nobody";
    final List<Finding> findings = new ArrayList<>();
    final List<Feature> features = new ArrayList<>();

    CheckedFile(Path file, SourceFormat format) {
        this.file = file;
        this.format = format;
    }

    CheckedFile with(String... suffixes) {
        String stem = file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
        parts = List.of(suffixes).stream()
                .map(suffix -> new SourceFile.Part(stem + "." + suffix, "0".repeat(64)))
                .toList();
        return this;
    }

    CheckedFile in(Crs system) {
        crs = system;
        return this;
    }

    CheckedFile geometry(GeometryType geometryType, GeometrySource source) {
        type = geometryType;
        geometry = source;
        return this;
    }

    CheckedFile near(AreaLookup units) {
        areas = units;
        return this;
    }

    CheckedFile attributedTo(String line) {
        attribution = line;
        return this;
    }

    /** A field of this role that is taken from {@code property}. */
    CheckedFile role(FieldRole role, String property) {
        roles.put(role, role.word());
        return field(role.word(), role.type(), property);
    }

    CheckedFile field(String name, FieldType fieldType, String property) {
        FieldMapping mapping = new FieldMapping(property, List.of(), null, Map.of());
        fields.add(
                new Field(name, fieldType, new LocalizedText("字段", name), null, false, List.of(), null, null, mapping));
        return this;
    }

    CheckedFile check() throws Exception {
        String name = file.getFileName().toString();
        SourceFile spec = new SourceFile(name, "0".repeat(64), format, 1, geometry, parts);
        LocalizedText text = new LocalizedText("数据", "data");
        Metadata metadata = new Metadata(
                text,
                text,
                new Licence(null, "MIT", null),
                attribution,
                new Origin("p", "1", "2026", null),
                List.of(text));
        Dataset dataset = new Dataset(
                "d",
                metadata,
                crs,
                DatumPolicy.STRICT,
                Evidence.PUBLISHED,
                List.of(spec),
                new Schema(type, fields, null, null, roles),
                new Portrayal(null, null, null, null));
        DatasetCheck check = new DatasetCheck(dataset, findings::add, areas);
        RecordReader.of(format).read(file, spec, new RecordConsumer() {
            @Override
            public void accept(SourceRecord record) {
                check.check(record).ifPresent(features::add);
            }

            @Override
            public void notice(SourceNotice notice) {
                check.notice(name, notice);
            }
        });
        check.finish();
        return this;
    }

    List<Finding> of(Rule rule) {
        return findings.stream().filter(each -> each.rule().equals(rule.id())).toList();
    }

    Finding only(Rule rule) {
        List<Finding> found = of(rule);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + rule + ", found " + findings);
        }
        return found.get(0);
    }
}
