package org.mineralgis.print;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Language;
import org.mineralgis.print.PlacedText.Lettering;
import org.mineralgis.query.Expression;
import org.mineralgis.query.FilterException;
import org.mineralgis.query.FilterJson;
import org.mineralgis.query.FilterText;
import org.mineralgis.store.ShownFacts;

/** How far a sheet can be relied on, and who says what it shows. */
final class SheetNotes {

    private static final double LINE_EM = 1.35;
    private static final double SMALLEST_MM = 1.4;
    private static final int CONDITION_MAX = 100;

    private final Language language;
    private final List<Shown> shown;
    private final List<String> cited;

    /**
     * A dataset, and what must be said of its records on the sheet.
     *
     * @param choice which of them are drawn; null for all
     */
    record Shown(
            Dataset dataset, ShownFacts facts, @Nullable Choice choice) {}

    /**
     * What the records that are drawn meet.
     *
     * @param filter null for none
     * @param dates null for any
     * @param all how many records have a position on the sheet, drawn or not
     */
    record Choice(@Nullable Expression filter, @Nullable DateInterval dates, long all) {}

    /**
     * Notes.
     *
     * @param shown from the top of the map to its bottom
     * @param cited titles of the documents that their records name
     */
    SheetNotes(List<Shown> shown, List<String> cited, Language language) {
        this.shown = List.copyOf(shown);
        this.cited = List.copyOf(cited);
        this.language = language;
    }

    /** Accuracy on the left, sources on the right; letters become smaller until all lines find room. */
    void draw(SheetPen pen, Rectangle2D room) {
        double half = room.getWidth() / 2 - 2;
        paragraphs(pen, SheetWords.ACCURACY.in(language), accuracy(), left(room, half));
        paragraphs(pen, SheetWords.SOURCES.in(language), sources(), right(room, half));
    }

    private static Rectangle2D left(Rectangle2D room, double half) {
        return new Rectangle2D.Double(room.getX(), room.getY(), half, room.getHeight());
    }

    private static Rectangle2D right(Rectangle2D room, double half) {
        return new Rectangle2D.Double(room.getX() + half + 4, room.getY(), half, room.getHeight());
    }

    private static void paragraphs(SheetPen pen, String heading, List<String> paragraphs, Rectangle2D room) {
        double size = 2;
        List<String> lines = lines(paragraphs, room.getWidth(), size);
        double height = room.getHeight() - 4;
        while (lines.size() * size * LINE_EM > height && size > SMALLEST_MM) {
            size -= 0.1;
            lines = lines(paragraphs, room.getWidth(), size);
        }
        int most = (int) (height / (size * LINE_EM));
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, lines.get(most - 1) + " …");
        }
        pen.text(heading, room.getX(), room.getY() + 2.4, SheetPen.bold(2.4));
        Lettering lettering = SheetPen.plain(size);
        for (int index = 0; index < lines.size(); index++) {
            pen.text(lines.get(index), room.getX(), room.getY() + 4 + (index + 1) * size * LINE_EM, lettering);
        }
    }

    private static List<String> lines(List<String> paragraphs, double width, double size) {
        Lettering lettering = SheetPen.plain(size);
        return paragraphs.stream()
                .flatMap(paragraph -> SheetPen.lines(paragraph, width, lettering).stream())
                .toList();
    }

    /** What concerns the whole sheet comes first: there may be no room for every dataset. */
    List<String> accuracy() {
        List<String> paragraphs = new ArrayList<>(chosen());
        long unplaced = shown.stream().mapToLong(one -> one.facts.unplaced()).sum();
        StringBuilder whole = new StringBuilder();
        Map<Evidence, Long> evidence = evidence();
        if (!evidence.isEmpty()) {
            whole.append(SheetWords.EVIDENCE.in(
                    language,
                    evidence.entrySet().stream()
                            .map(kind -> SheetWords.of(kind.getKey(), language) + " " + kind.getValue())
                            .collect(Collectors.joining(language == Language.ZH ? "、" : ", "))));
        }
        if (unplaced > 0) {
            whole.append(' ').append(SheetWords.UNPLACED.in(language, unplaced));
        }
        if (evidence.containsKey(Evidence.SCHEMATIC)) {
            whole.append(' ').append(SheetWords.SCHEMATIC.in(language));
        }
        paragraphs.add(whole.toString());
        String stop = language == Language.ZH ? "；" : "; ";
        paragraphs.add(shown.stream()
                .filter(one -> one.facts.placed() > 0)
                .map(this::accuracy)
                .collect(Collectors.joining(stop)));
        return paragraphs;
    }

    /** Which datasets are not drawn whole; empty when all are. */
    private List<String> chosen() {
        String chosen = shown.stream()
                .flatMap(one -> Stream.ofNullable(one.choice).map(choice -> chosen(one, choice)))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        return chosen.isEmpty() ? List.of() : List.of(SheetWords.CHOSEN.in(language, chosen));
    }

    private String chosen(Shown one, Choice choice) {
        String title = one.dataset.metadata().title().in(language);
        return SheetWords.CHOSEN_OF.in(language, title, choice.all, one.facts.placed(), condition(choice));
    }

    /** In CQL2, as whoever wants the same records again writes it; a long one only begins. */
    private static String condition(Choice choice) {
        List<String> conditions = new ArrayList<>();
        if (choice.dates != null) {
            conditions.add(end(choice.dates.start()) + "/" + end(choice.dates.end()));
        }
        if (choice.filter != null) {
            conditions.add(written(choice.filter));
        }
        String all = String.join(" AND ", conditions);
        return all.codePointCount(0, all.length()) <= CONDITION_MAX
                ? all
                : all.substring(0, all.offsetByCodePoints(0, CONDITION_MAX - 1)) + "…";
    }

    private static String written(Expression filter) {
        try {
            return FilterText.write(filter);
        } catch (FilterException jsonOnly) {
            return FilterJson.write(filter);
        }
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    private String accuracy(Shown one) {
        String title = one.dataset.metadata().title().in(language);
        ShownFacts facts = one.facts;
        Double median = facts.medianMeters();
        Double worst = facts.worstMeters();
        return median == null || worst == null
                ? SheetWords.NO_ACCURACY_OF.in(language, title, facts.placed())
                : SheetWords.ACCURACY_OF.in(
                        language,
                        title,
                        facts.placed(),
                        facts.withAccuracy(),
                        SheetWords.meters(median),
                        SheetWords.meters(worst));
    }

    private Map<Evidence, Long> evidence() {
        Map<Evidence, Long> all = new EnumMap<>(Evidence.class);
        shown.forEach(one -> one.facts.evidence().forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }

    /** Datasets with the same attribution stand before it together. */
    private List<String> sources() {
        String comma = language == Language.ZH ? "、" : ", ";
        Map<String, String> titles = new LinkedHashMap<>();
        shown.stream()
                .filter(one -> one.facts.placed() > 0)
                .map(one -> one.dataset.metadata())
                .forEach(metadata -> titles.merge(
                        metadata.attribution(),
                        metadata.title().in(language),
                        (before, next) -> before + comma + next));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(titles.entrySet().stream()
                .map(one -> one.getValue() + ": " + one.getKey())
                .collect(Collectors.joining(" · ")));
        if (!cited.isEmpty()) {
            paragraphs.add(SheetWords.CITED.in(language, String.join("; ", cited)));
        }
        return paragraphs;
    }
}
