package org.mineralgis.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/**
 * Reads a shapefile: points, lines and areas of all its types, in two dimensions, with the fields C, N, F, D and L of
 * its table. Rows that are marked as deleted are no records; row numbers count them. The encoding is told by
 * {@link DbfEncoding}. The {@code .prj} decides nothing; what it names is noticed.
 */
final class ShapefileReader implements RecordReader {

    private static final Pattern SYSTEM_NAME = Pattern.compile("\\s*[A-Z_]{4,20}\\s*[\\[(]\\s*\"([^\"]{1,200})\"");

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        try (ShapefileSet set = ShapefileSet.open(file, spec)) {
            DbfEncoding encoding = DbfEncoding.of(file, set);
            if (encoding.notice() != null) {
                consumer.notice(encoding.notice());
            }
            consumer.notice(system(set.findText("prj").orElse("")));
            try (ShapeStream shapes = ShapeStream.open(file, set.open("shp"));
                    DbfStream table = DbfStream.open(file, set.open("dbf"))) {
                Map<String, DbfField> fields = fields(table, encoding.charset(), consumer);
                new Reading(spec, shapes, table, fields, encoding.charset(), new AttributeList()).records(consumer);
            }
        } catch (ZipException | EOFException broken) {
            throw new SourceException(file, "", "the zip is broken: " + broken.getMessage(), broken);
        }
    }

    private static SourceNotice system(String projection) {
        Matcher name = SYSTEM_NAME.matcher(projection);
        if (name.lookingAt()) {
            String found = OneLine.quote(name.group(1));
            return new SourceNotice(
                    SourceNotice.Kind.SYSTEM_NAMED,
                    0,
                    new LocalizedText(".prj 写明 " + found, "the .prj says " + found),
                    SystemText.findByWkt(projection).orElse(null));
        }
        return new SourceNotice(
                SourceNotice.Kind.SYSTEM_MISSING,
                0,
                new LocalizedText("没有 .prj，或其内容无法识别", "there is no .prj, or it names no system"));
    }

    /** The fields that can be read, by names of their own. */
    private static Map<String, DbfField> fields(DbfStream table, Charset charset, RecordConsumer consumer) {
        Map<String, DbfField> fields = new LinkedHashMap<>();
        Set<String> odd = new HashSet<>();
        List<String> cut = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (DbfField field : table.fields()) {
            String name = field.name(charset);
            String own = name.isEmpty() || fields.containsKey(name) ? name + "_" + (fields.size() + 1) : name;
            if (field.nameFull() || !own.equals(name)) {
                cut.add(OneLine.quote(own));
            }
            if (field.known()) {
                fields.put(own, field);
            } else if (odd.add(own)) {
                leftOut.add(OneLine.quote(own) + " (" + OneLine.of(String.valueOf(field.type())) + ")");
            }
        }
        tell(consumer, SourceNotice.Kind.FIELD_NAMES, cut, "字段名长 10 字节或重名：", "names of 10 bytes, or twice: ");
        tell(consumer, SourceNotice.Kind.FIELDS_LEFT_OUT, leftOut, "不支持的字段类型：", "fields of types that are not read: ");
        return fields;
    }

    private static void tell(
            RecordConsumer consumer, SourceNotice.Kind kind, List<String> names, String zh, String en) {
        if (!names.isEmpty()) {
            String list = String.join(", ", names.subList(0, Math.min(20, names.size())));
            consumer.notice(new SourceNotice(kind, 0, new LocalizedText(zh + list, en + list)));
        }
    }

    /** One pass over shapes and rows side by side. */
    private record Reading(
            SourceFile spec,
            ShapeStream shapes,
            DbfStream table,
            Map<String, DbfField> fields,
            Charset charset,
            AttributeList attributes) {

        void records(RecordConsumer consumer) throws IOException, SourceException {
            int number = 0;
            boolean row = table.next();
            while (row || shapes.hasNext()) {
                number++;
                boolean shape = shapes.hasNext();
                SourceRecord record = shape ? shaped(number, row) : lone(number, row, "shape");
                if (!row || !table.deleted()) {
                    consumer.accept(record);
                }
                row = row && table.next();
            }
        }

        private SourceRecord shaped(int number, boolean row) throws IOException, SourceException {
            try {
                Geometry geometry = shapes.next();
                return row
                        ? new SourceRecord(spec.path(), number, texts(), geometry)
                        : lone(number, false, "row in the .dbf");
            } catch (MalformedGeometryException malformed) {
                return new SourceRecord(spec.path(), number, row ? texts() : Map.of(), null, malformed.fault());
            }
        }

        private SourceRecord lone(int number, boolean row, String missing) {
            SourceFault fault = new SourceFault(
                    SourceFault.Kind.STRUCTURE,
                    new LocalizedText(
                            row ? ".shp 中没有对应的几何" : ".dbf 中没有对应的行", "there is no " + missing + " for this record"));
            return new SourceRecord(spec.path(), number, row ? texts() : Map.of(), null, fault);
        }

        private Map<String, @Nullable String> texts() {
            attributes.clear();
            fields.forEach((name, field) -> attributes.put(name, field.value(table.row(), charset)));
            return attributes.attributes();
        }
    }
}
