package org.mineralgis.download;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mineralgis.format.FileNote;
import org.mineralgis.format.NotesText;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
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

    private Readme() {}

    /** The text as bytes. */
    static byte[] of(List<FileNote> notes, List<Entry> entries) {
        List<FileNote> all = new ArrayList<>(notes);
        SortedSet<String> steps = new TreeSet<>();
        for (Entry entry : entries) {
            all.add(note(entry.names(), entry.names(), about(entry)));
            steps.addAll(entry.source().tally().steps());
        }
        if (!steps.isEmpty()) {
            String text = String.join(", ", steps);
            all.add(note(
                    "所含记录经过的坐标处理步骤", "Datum steps that records of it went through", new LocalizedText(text, text)));
        }
        LocalizedText beside = new LocalizedText(
                "data-dictionary.csv：各字段的名称、类型、单位和取值；sources.csv（如有）：记录所引的资料；SHA256SUMS：校验值（sha256sum -c SHA256SUMS）。",
                "data-dictionary.csv: names, types, units and terms of the fields; sources.csv, where there is one: the"
                        + " documents that records cite; SHA256SUMS: checksums (sha256sum -c SHA256SUMS).");
        all.add(note("同包文件", "Beside this file", beside));
        return NotesText.of(all);
    }

    private static FileNote note(String zh, String en, LocalizedText text) {
        return new FileNote("entry", new LocalizedText(zh, en), text);
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
