package org.mineralgis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;

/** Findings about files as wholes, from what was counted over their records. */
final class WholeFileCheck {

    private final Dataset dataset;
    private final FindingConsumer consumer;
    private final List<FieldCheck> fields;

    WholeFileCheck(Dataset dataset, FindingConsumer consumer, List<FieldCheck> fields) {
        this.dataset = dataset;
        this.consumer = consumer;
        this.fields = fields;
    }

    /** @param forbidden whether the licence lets none of the records be passed on */
    void check(Map<String, FileTally> tallies, boolean forbidden) {
        boolean any = false;
        for (SourceFile file : dataset.files()) {
            FileTally tally = tallies.getOrDefault(file.path(), new FileTally());
            RecordFindings findings = RecordFindings.ofFile(consumer, dataset.id(), file.path());
            count(file, tally, findings);
            if (forbidden) {
                licence(tally, findings);
            }
            tally.system().report(dataset.crs(), findings);
            tally.conversions().report(findings);
            unusedPositions(tally, findings);
            marksForNoValue(file, findings);
            unusedProperties(file, tally, findings);
            numberedProperties(tally, findings);
            any |= tally.records() > 0;
        }
        if (any) {
            Set<String> present = new TreeSet<>();
            tallies.values().forEach(tally -> present.addAll(tally.properties()));
            missingProperties(present);
        }
    }

    private static void count(SourceFile file, FileTally tally, RecordFindings findings) {
        if (tally.records() != file.records()) {
            findings.add(
                    Rule.F03,
                    null,
                    new LocalizedText(
                            "读到 " + tally.records() + " 条记录，dataset.yaml 写的是 " + file.records() + " 条",
                            "records read: " + tally.records() + ", dataset.yaml says " + file.records()),
                    Clue.found(String.valueOf(tally.records())).expecting(String.valueOf(file.records())));
        }
    }

    private void licence(FileTally tally, RecordFindings findings) {
        String terms = dataset.metadata().licence().label();
        findings.add(
                Rule.S02,
                null,
                new LocalizedText(
                        "许可 " + Shown.quote(terms) + " 不允许以修改后的形式再分发或用于商业；" + tally.records() + " 条记录均不载入",
                        "the licence " + Shown.quote(terms)
                                + " does not let data be passed on changed or be used commercially; records refused: "
                                + tally.records()),
                Clue.found(terms));
    }

    private static void unusedPositions(FileTally tally, RecordFindings findings) {
        if (tally.unusedPositions() > 0) {
            findings.add(
                    Rule.G25,
                    tally.unusedPositions() + " 条记录带有位置",
                    "records with a position: " + tally.unusedPositions());
        }
    }

    private void marksForNoValue(SourceFile file, RecordFindings findings) {
        for (FieldCheck field : fields) {
            Map<String, Integer> counts = field.nilCounts(file.path());
            if (!counts.isEmpty()) {
                List<String> marks = new ArrayList<>();
                counts.forEach((mark, times) -> marks.add(Shown.quote(mark) + " × " + times));
                String list = Shown.list(marks);
                findings.add(Rule.A19, field.field().name(), "读作无值：" + list, "read as no value: " + list);
            }
        }
    }

    private void unusedProperties(SourceFile file, FileTally tally, RecordFindings findings) {
        Set<String> unused = new TreeSet<>(tally.properties());
        fields.stream()
                .filter(field -> !field.computed())
                .forEach(field -> unused.remove(field.field().mapping().property()));
        file.geometry().properties().forEach(unused::remove);
        if (!unused.isEmpty()) {
            String list = Shown.list(unused);
            findings.add(
                    Rule.F05,
                    unused.size() + " 个属性未采用：" + list,
                    "properties not taken over (" + unused.size() + "): " + list);
        }
    }

    private static void numberedProperties(FileTally tally, RecordFindings findings) {
        for (String name : tally.properties()) {
            TruncatedNames.findTwin(name, tally.properties())
                    .ifPresent(twin -> findings.add(
                            Rule.T05,
                            null,
                            new LocalizedText(
                                    "属性名 " + Shown.quote(name) + " 像是与 " + Shown.quote(twin) + " 截断后重名而编了号",
                                    "the property " + Shown.quote(name) + " looks numbered because it became "
                                            + Shown.quote(twin) + " when cut to ten bytes"),
                            Clue.found(name)));
        }
    }

    private void missingProperties(Set<String> present) {
        Set<String> reported = new HashSet<>();
        RecordFindings findings = RecordFindings.ofFile(
                consumer, dataset.id(), dataset.files().get(0).path());
        for (FieldCheck field : fields) {
            if (field.computed()) {
                continue;
            }
            String property = field.field().mapping().property();
            if (!field.present()) {
                TruncatedNames.findCut(property, present).ifPresent(cut -> truncated(field, cut, findings));
            }
            if (!field.present() && reported.add(property)) {
                findings.add(
                        Rule.F04,
                        field.field().name(),
                        "没有记录带有属性 " + Shown.quote(property),
                        "no record has the property " + Shown.quote(property));
            }
        }
    }

    private static void truncated(FieldCheck field, String cut, RecordFindings findings) {
        String property = field.field().mapping().property();
        findings.add(
                Rule.T05,
                field.field().name(),
                new LocalizedText(
                        "没有属性 " + Shown.quote(property) + "，但有截断到十个字节的 " + Shown.quote(cut),
                        "there is no property " + Shown.quote(property) + ", but one cut to ten bytes, "
                                + Shown.quote(cut)),
                Clue.found(cut).expecting(property).suggesting(cut));
    }
}
