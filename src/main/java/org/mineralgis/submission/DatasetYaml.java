package org.mineralgis.submission;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;

/**
 * A drafted {@code dataset.yaml}. What the file cannot tell stands in lines that begin with {@code # ?}; texts are JSON
 * strings, which are YAML too.
 */
final class DatasetYaml {

    private final Dataset dataset;
    private final List<String> lines = new ArrayList<>();

    private DatasetYaml(Dataset dataset) {
        this.dataset = dataset;
    }

    /** @param file as it lies in the folder */
    static String of(String id, Submission submission, DatasetDraft draft, Receipt receipt, SourceFile file)
            throws IOException {
        DatasetYaml yaml = new DatasetYaml(draft.dataset());
        yaml.head(id, submission);
        yaml.system(draft);
        yaml.shape(file, receipt);
        yaml.fields();
        return String.join("\n", yaml.lines) + "\n";
    }

    private void head(String id, Submission submission) throws IOException {
        String date = Instant.ofEpochMilli(
                        Files.getLastModifiedTime(submission.main()).toMillis())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        String name = quote(submission.name());
        add("# 由 ./mineral-gis import 起草；以“# ?”开头的行是待答的问题，答完后删去 draft 一行。");
        add(
                "# Drafted by ./mineral-gis import. Lines with \"# ?\" are questions; once they are answered, remove draft.");
        add("draft: true");
        add("id: " + id);
        ask("标题：给人看的名称", "the title, for people");
        add("title: {zh: " + name + ", en: " + name + "}");
        ask("说明：一两句话", "the description, one or two sentences");
        add("description: {zh: " + name + ", en: " + name + "}");
        ask("许可：条款名称，能用 SPDX 时加 spdx，网址为 url", "the licence: title, spdx where there is one, url of the terms");
        add("licence: {title: " + quote("not stated") + "}");
        ask("署名：每份副本都须带的一行", "the line that every copy must carry");
        add("attribution: " + name);
        ask(
                "来源：项目、版本、日期、网址；日期暂取文件的修改日期",
                "the origin: project, version, date, url; the date is the file's own for now");
        add("origin: {project: " + name + ", version: " + quote("as received") + ", date: " + quote(date) + "}");
    }

    private void system(DatasetDraft draft) {
        for (LocalizedText evidence : draft.source().evidence()) {
            comment(evidence);
        }
        if (dataset.crs().zone().isPresent()
                || draft.source().used() == null
                || draft.source().declared() == null) {
            ask("坐标系：请确认", "the coordinate system: confirm it");
        }
        if (draft.source().used() == null && dataset.spatial()) {
            ask("坐标系未定，下一行只是占位", "the system is undecided, the next line only holds its place");
        }
        add("crs: " + quote(dataset.crs().key()));
        draft.questions().forEach(question -> ask(question.zh(), question.en()));
        add("geometry: " + dataset.schema().geometryType().key());
        ask("证据：measured、published、announced 或 schematic", "the evidence: measured, published, announced or schematic");
        add("evidence: published");
    }

    private void shape(SourceFile file, Receipt receipt) {
        add("files:");
        add("  - path: " + quote(file.path()));
        add("    sha256: " + quote(file.sha256()));
        add("    format: " + file.format().word());
        add("    records: " + file.records());
        if (receipt.counts().rejected() > 0) {
            comment(
                    "    ",
                    new LocalizedText(
                            "其中 " + receipt.counts().rejected() + " 条有错误，载入时拒绝",
                            receipt.counts().rejected() + " of them have errors and are rejected by a load"));
        }
        add("    geometry: " + geometry(file.geometry()));
        if (!file.parts().isEmpty()) {
            add("    parts:");
            file.parts()
                    .forEach(part ->
                            add("      - {path: " + quote(part.path()) + ", sha256: " + quote(part.sha256()) + "}"));
        }
        String idField = dataset.schema().idField();
        if (idField == null) {
            ask("编号：没有认出唯一的编号列，暂以行号为编号", "the id: no column of unique ids was recognised, so the row is the id");
        }
        add("id_field: " + quote(idField == null ? "@row" : idField));
        titles();
    }

    private void titles() {
        List<String> titles = new ArrayList<>();
        if (dataset.portrayal().titleZh() != null) {
            titles.add("zh: " + dataset.portrayal().titleZh());
        }
        if (dataset.portrayal().titleEn() != null) {
            titles.add("en: " + dataset.portrayal().titleEn());
        }
        if (!titles.isEmpty()) {
            add("title_field: {" + String.join(", ", titles) + "}");
        }
    }

    private static String geometry(GeometrySource source) {
        if (source instanceof GeometrySource.Columns columns) {
            return "{longitude: " + quote(columns.longitude()) + ", latitude: " + quote(columns.latitude()) + "}";
        }
        if (source instanceof GeometrySource.AngleColumns columns) {
            return "{longitude: " + quote(columns.longitude()) + ", latitude: " + quote(columns.latitude())
                    + ", notation: dms}";
        }
        if (source instanceof GeometrySource.PlaneColumns columns) {
            return "{east: " + quote(columns.east()) + ", north: " + quote(columns.north()) + "}";
        }
        if (source instanceof GeometrySource.WktColumn column) {
            return "{wkt: " + quote(column.property()) + "}";
        }
        if (source instanceof GeometrySource.Corners corners) {
            return "{corners: " + quote(corners.property()) + ", notation: "
                    + corners.notation().name().toLowerCase(Locale.ROOT) + ", order: "
                    + (corners.northFirst() ? "north_east" : "east_north") + "}";
        }
        return source instanceof GeometrySource.InFile ? "in_file" : "none";
    }

    private void fields() {
        Map<String, FieldRole> roles = dataset.schema().roles().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        ask(
                "字段：类型、单位与角色据列名和前 1000 条记录猜得，请核对",
                "the fields: types, units and roles were guessed from headers and the first 1,000 records");
        add("fields:");
        if (dataset.schema().fields().isEmpty()) {
            ask("记录没有属性；数据集至少要有一个字段", "records have no properties; a dataset needs one field at least");
            add("  - {name: remarks, type: text, title: {zh: 备注, en: remarks}}");
        }
        for (Field field : dataset.schema().fields()) {
            List<String> parts = new ArrayList<>();
            parts.add("name: " + field.name());
            parts.add("property: " + quote(field.mapping().property()));
            parts.add("type: " + field.type().word());
            parts.add("title: {zh: " + quote(field.title().zh()) + ", en: "
                    + quote(field.title().en()) + "}");
            FieldRole role = roles.get(field.name());
            if (role != null) {
                parts.add("role: " + role.word());
            }
            if (field.unit() != null) {
                parts.add("unit: " + quote(field.unit()));
            }
            if (!field.mapping().nil().isEmpty()) {
                parts.add("nil: ["
                        + field.mapping().nil().stream().map(DatasetYaml::quote).collect(Collectors.joining(", "))
                        + "]");
            }
            if (field.mapping().datePattern() != null) {
                parts.add("date_pattern: " + quote(field.mapping().datePattern()));
            }
            add("  - {" + String.join(", ", parts) + "}");
            if (role == FieldRole.DECLARED_AREA_KM2 && field.unit() == null) {
                ask("上一字段的单位是平方千米吗？", "is the unit of the field above km²?");
            }
        }
    }

    private void ask(String zh, String en) {
        add("# ? " + oneLine(zh) + " / " + oneLine(en));
    }

    private void comment(LocalizedText text) {
        comment("", text);
    }

    private void comment(String indent, LocalizedText text) {
        add(indent + "# " + oneLine(text.zh()) + " / " + oneLine(text.en()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\uFEFF]+", " ");
    }

    private void add(String line) {
        lines.add(line);
    }

    private static String quote(String text) {
        return TextNode.valueOf(text).toString();
    }
}
