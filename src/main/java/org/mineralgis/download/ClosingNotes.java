package org.mineralgis.download;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.format.FileNote;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;

/** What is known of a file only when its records are written. */
final class ClosingNotes {

    private static final LocalizedText WARNING = new LocalizedText("警告", "Warning");

    private final Tally tally;
    private final List<FileNote> notes = new ArrayList<>();

    private ClosingNotes(Tally tally) {
        this.tally = tally;
    }

    /**
     * Positions, zones, steps and documents.
     *
     * @param documents the documents that the records cite, a line for each
     */
    static List<FileNote> of(Tally tally, List<String> documents) {
        ClosingNotes closing = new ClosingNotes(tally);
        closing.positions();
        closing.steps();
        closing.documents(documents);
        return closing.notes;
    }

    private void positions() {
        add("unplaced", new LocalizedText("没有坐标的记录", "Records without position"), Long.toString(tally.unplaced()));
        GaussKruger zone = tally.crs().crs().flatMap(Crs::zone).orElse(null);
        if (zone != null && tally.farthestDegrees() > Notes.HALF_ZONE_DEGREES) {
            notes.add(
                    new FileNote("far_from_meridian", WARNING, CrsText.outsideTheZone(zone, tally.farthestDegrees())));
        }
    }

    private void steps() {
        if (!tally.steps().isEmpty()) {
            add(
                    "datum_steps",
                    new LocalizedText("所含记录经过的坐标处理步骤", "Datum steps that records of it went through"),
                    String.join(", ", tally.steps()));
        }
    }

    private void documents(List<String> documents) {
        if (!documents.isEmpty()) {
            add(
                    "documents",
                    new LocalizedText("记录所引的资料", "Documents that the records cite"),
                    String.join("\n", documents));
        }
    }

    private void add(String key, LocalizedText title, String text) {
        notes.add(new FileNote(key, title, new LocalizedText(text, text)));
    }
}
