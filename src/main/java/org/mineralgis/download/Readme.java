package org.mineralgis.download;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mineralgis.format.FileNote;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** The text that goes with a zip: the notes, then each file with its count and checksum. First Chinese, then English. */
final class Readme {

    /**
     * Records in the zip.
     *
     * @param parts the files that hold them: one, or those of a shapefile
     * @param source what was written
     */
    record Entry(List<Parcel.Part> parts, DataFile source) {

        Entry {
            parts = List.copyOf(parts);
        }

        String names() {
            return parts.stream().map(Parcel.Part::name).collect(Collectors.joining(", "));
        }
    }

    private final List<FileNote> notes;
    private final List<Entry> entries;
    private final StringBuilder text = new StringBuilder("\uFEFF");

    private Readme(List<FileNote> notes, List<Entry> entries) {
        this.notes = notes;
        this.entries = entries;
    }

    /** The text in UTF-8 with a byte order mark and the line ends of Windows, whose programs want both. */
    static byte[] of(List<FileNote> notes, List<Entry> entries) {
        Readme readme = new Readme(notes, entries);
        readme.write(Language.ZH);
        readme.text.append("\n\n");
        readme.write(Language.EN);
        return readme.text.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(Language language) {
        for (FileNote note : notes) {
            section(note.title().in(language), note.text().in(language));
        }
        for (Entry entry : entries) {
            section(entry.names(), about(entry).in(language));
        }
        SortedSet<String> steps = new TreeSet<>();
        entries.forEach(entry -> steps.addAll(entry.source().tally().steps()));
        if (!steps.isEmpty()) {
            LocalizedText title = new LocalizedText("所含记录经过的坐标处理步骤", "Datum steps that records of it went through");
            section(title.in(language), String.join(", ", steps));
        }
        LocalizedText beside = new LocalizedText(
                "data-dictionary.csv：各字段的名称、类型、单位和取值；sources.csv（如有）：记录所引的资料；SHA256SUMS：校验值。",
                "data-dictionary.csv: names, types, units and terms of the fields; sources.csv, where there is one: the"
                        + " documents that records cite; SHA256SUMS: checksums.");
        section(new LocalizedText("同包文件", "Beside this file").in(language), beside.in(language));
    }

    private void section(String title, String body) {
        text.append("== ").append(title).append(" ==\n").append(body).append("\n\n");
    }

    private static LocalizedText about(Entry entry) {
        DataFile file = entry.source();
        Tally tally = file.tally();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        zh.add("记录数 " + tally.records() + "，其中没有坐标的 " + tally.unplaced());
        en.add(tally.records() + " records, " + tally.unplaced() + " of them without position");
        LocalizedText crs = CrsText.of(file.crs());
        zh.add(crs.zh());
        en.add(crs.en());
        GaussKruger zone = file.crs().crs().flatMap(Crs::zone).orElse(null);
        if (zone != null && tally.farthestDegrees() > Notes.HALF_ZONE_DEGREES) {
            LocalizedText warning = CrsText.outsideTheZone(zone, tally.farthestDegrees());
            zh.add("警告：" + warning.zh());
            en.add("Warning: " + warning.en());
        }
        for (Parcel.Part part : entry.parts()) {
            zh.add("SHA-256 " + part.line());
            en.add("SHA-256 " + part.line());
        }
        return new LocalizedText(String.join("\n", zh), String.join("\n", en));
    }
}
