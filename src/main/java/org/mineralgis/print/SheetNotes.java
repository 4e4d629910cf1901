package org.mineralgis.print;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final double LARGEST_MM = 2;
    private static final double LEGIBLE_MM = 1.6;
    private static final double SMALLEST_MM = 1.2;
    private static final double ACCURACY_SHARE = 0.42;
    private static final int CONDITION_MAX = 100;

    private final Language language;
    private final List<Shown> shown;
    private final List<String> cited;
    private final boolean circles;

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
     * @param circles whether circles on the map show how far positions may be off
     */
    SheetNotes(List<Shown> shown, List<String> cited, boolean circles, Language language) {
        this.shown = List.copyOf(shown);
        this.cited = List.copyOf(cited);
        this.circles = circles;
        this.language = language;
    }

    /**
     * Accuracy on the left, sources on the right. Letters become smaller until all lines find room; then fewer of the
     * documents are named, with how many there are.
     */
    void draw(SheetPen pen, Rectangle2D room) {
        double left = room.getWidth() * ACCURACY_SHARE;
        paragraphs(pen, SheetWords.ACCURACY.in(language), List.of(accuracy()), part(room, 0, left - 2));
        List<List<String>> ways = new ArrayList<>();
        for (int named = cited.size(); named >= Math.min(1, cited.size()); named--) {
            ways.add(sources(named));
        }
        paragraphs(pen, SheetWords.SOURCES.in(language), ways, part(room, left + 2, room.getWidth() - left - 2));
    }

    private static Rectangle2D part(Rectangle2D room, double x, double width) {
        return new Rectangle2D.Double(room.getX() + x, room.getY(), width, room.getHeight());
    }

    /** The first of {@code ways} that finds room in legible letters, else what does of the last one. */
    private static void paragraphs(SheetPen pen, String heading, List<List<String>> ways, Rectangle2D room) {
        double height = room.getHeight() - 4;
        List<String> last = ways.get(ways.size() - 1);
        Text text = ways.stream()
                .flatMap(way -> Text.find(way, room.getWidth(), height, LARGEST_MM, LEGIBLE_MM).stream())
                .findFirst()
                .or(() -> Text.find(last, room.getWidth(), height, LEGIBLE_MM, SMALLEST_MM))
                .orElseGet(() -> Text.cut(last, room.getWidth(), height));
        pen.text(heading, room.getX(), room.getY() + 2.4, SheetPen.bold(2.4));
        Lettering lettering = SheetPen.plain(text.sizeMm);
        for (int index = 0; index < text.lines.size(); index++) {
            double y = room.getY() + 4 + (index + 1) * text.sizeMm * LINE_EM;
            pen.text(text.lines.get(index), room.getX(), y, lettering);
        }
    }

    /** Lines with letters of a size. */
    private record Text(List<String> lines, double sizeMm) {

        /** With the largest letters of these sizes with which all of it finds room; empty where it finds none. */
        static Optional<Text> find(List<String> paragraphs, double width, double height, double from, double to) {
            for (double size = from; size > to - 1e-6; size -= 0.1) {
                List<String> lines = broken(paragraphs, width, size);
                if (lines.size() * size * LINE_EM <= height) {
                    return Optional.of(new Text(lines, size));
                }
            }
            return Optional.empty();
        }

        static Text cut(List<String> paragraphs, double width, double height) {
            int most = (int) (height / (SMALLEST_MM * LINE_EM));
            List<String> lines =
                    new ArrayList<>(broken(paragraphs, width, SMALLEST_MM).subList(0, most));
            lines.set(most - 1, lines.get(most - 1) + " …");
            return new Text(lines, SMALLEST_MM);
        }
    }

    private static List<String> broken(List<String> paragraphs, double width, double size) {
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
        if (circles) {
            whole.append(' ').append(SheetWords.CIRCLES.in(language));
        }
        paragraphs.add(whole.toString());
        String stop = language == Language.ZH ? "；" : "; ";
        String stated = shown.stream()
                .filter(one -> one.facts.medianMeters() != null)
                .map(this::accuracy)
                .collect(Collectors.joining(stop));
        String silent = shown.stream()
                .filter(one -> one.facts.placed() > 0 && one.facts.medianMeters() == null)
                .map(one -> one.dataset.metadata().title().in(language) + " " + one.facts.placed())
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        String without = silent.isEmpty() ? "" : SheetWords.NO_ACCURACY.in(language, silent);
        paragraphs.add(
                Stream.of(stated, without).filter(text -> !text.isEmpty()).collect(Collectors.joining(stop)));
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
        return SheetWords.ACCURACY_OF.in(
                language,
                title,
                facts.placed(),
                facts.withAccuracy(),
                SheetWords.meters(Objects.requireNonNull(facts.medianMeters())),
                SheetWords.meters(Objects.requireNonNull(facts.worstMeters())));
    }

    private Map<Evidence, Long> evidence() {
        Map<Evidence, Long> all = new EnumMap<>(Evidence.class);
        shown.forEach(one -> one.facts.evidence().forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }

    /** Datasets with the same attribution stand before it together; of the documents {@code named} stand there. */
    private List<String> sources(int named) {
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
            String documents = String.join("; ", cited.subList(0, named));
            String all = named == cited.size() ? "" : " " + SheetWords.MORE_SOURCES.in(language, (long) cited.size());
            paragraphs.add(SheetWords.CITED.in(language, documents + all));
        }
        return paragraphs;
    }
}
