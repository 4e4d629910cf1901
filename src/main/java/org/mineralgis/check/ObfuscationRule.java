package org.mineralgis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.SourceFile;

/**
 * Coordinates that look like GCJ-02 or BD-09 although they are declared to be true ones, or the other way round (G07).
 * Outlines that are those of a known administrative unit are fitted to its border, and how far they lie off, each alone or
 * all of a file together, is held to what those systems would do there. Where there is none to compare, the words of the
 * dataset and its file about their origin are all that can be told.
 */
final class ObfuscationRule implements RecordRule {

    /** Records of a file whose values are searched for words about their origin. */
    private static final int RECORDS_SEARCHED = 1000;

    private final Dataset dataset;
    private final BorderComparison comparison;
    private final boolean trueDeclared;
    private final OffsetText text;
    private final Map<String, FileOffsets> offsets = new LinkedHashMap<>();
    private final Map<String, Integer> searched = new LinkedHashMap<>();
    private final Map<String, MapService.Mention> mentions = new LinkedHashMap<>();

    ObfuscationRule(Dataset dataset, KnownUnits units) {
        this.dataset = dataset;
        this.comparison = new BorderComparison(units, dataset.crs());
        this.text = new OffsetText(dataset.crs());
        this.trueDeclared = appliesTo(dataset.crs()) && BorderComparison.isTrue(dataset.crs());
        for (SourceFile file : dataset.files()) {
            mention(file.path(), file.path());
        }
    }

    /** Whether the system is one that the comparison can say something of. */
    static boolean appliesTo(Crs crs) {
        return switch (crs.datum()) {
            case WGS84, CGCS2000, GCJ02, BD09 -> true;
            case XIAN_1980, BEIJING_1954 -> false;
        };
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Geometry placed = record.geometry();
        if (record.source().geometry() == null || placed == null || placed.isEmpty()) {
            return;
        }
        search(record);
        if (placed.getDimension() < 2) {
            return;
        }
        comparison.of(placed).ifPresent(result -> {
            offsets.computeIfAbsent(record.source().file(), file -> new FileOffsets())
                    .add(result);
            result.findSuspicion()
                    .ifPresent(suspicion -> findings.add(
                            Rule.G07,
                            null,
                            text.of(result, suspicion),
                            clue(result.offset().shift(), suspicion)));
        });
    }

    private Clue clue(Shift offset, BorderComparison.Explanation suspicion) {
        boolean degrees = dataset.crs().zone().isEmpty();
        Clue clue = Clue.found(dataset.crs().key()).computing(OffsetText.vectors(offset, suspicion.shift()));
        return degrees ? clue.suggesting(suspicion.crs().key()) : clue;
    }

    private void search(CheckedRecord record) {
        String file = record.source().file();
        if (trueDeclared && !mentions.containsKey(file) && searched.merge(file, 1, Integer::sum) <= RECORDS_SEARCHED) {
            record.source().attributes().forEach((name, value) -> {
                mention(file, name);
                mention(file, value);
            });
        }
    }

    private void mention(String file, @Nullable String text) {
        if (text != null && !mentions.containsKey(file)) {
            MapService.find(text).ifPresent(found -> mentions.put(file, found));
        }
    }

    @Override
    public void finish(FindingPlaces places) {
        offsets.forEach((file, each) -> each.findSuspicion().ifPresent(common -> places.at(file)
                .add(Rule.G07, null, text.of(common), clue(common.offset(), common.explanation()))));
        if (trueDeclared && offsets.isEmpty()) {
            finishByWords(places);
        }
    }

    /** Only what cannot be compared is judged by words: data may name a map service and have been converted since. */
    private void finishByWords(FindingPlaces places) {
        Optional<MapService.Mention> origin = origin();
        for (SourceFile file : dataset.files()) {
            MapService.Mention mention = origin.orElse(mentions.get(file.path()));
            if (mention != null && file.geometry().fromFile()) {
                String key = mention.crs().key();
                places.at(file.path())
                        .add(
                                Rule.G07,
                                null,
                                new LocalizedText(
                                        "来源提到 " + Shown.quote(mention.words()) + "，其坐标通常是 " + key + "，而声明的 crs 为 "
                                                + dataset.crs().key() + "；没有可比的参考边界",
                                        "the source mentions " + Shown.quote(mention.words())
                                                + ", whose coordinates are in " + key + " as a rule, but crs is "
                                                + dataset.crs().key()
                                                + "; there is no reference border to compare with"),
                                Clue.found(dataset.crs().key()).suggesting(key));
            }
        }
    }

    private Optional<MapService.Mention> origin() {
        Metadata metadata = dataset.metadata();
        List<String> texts = new ArrayList<>(List.of(metadata.origin().project(), metadata.attribution()));
        String url = metadata.origin().url();
        if (url != null) {
            texts.add(url);
        }
        return texts.stream().flatMap(text -> MapService.find(text).stream()).findFirst();
    }
}
