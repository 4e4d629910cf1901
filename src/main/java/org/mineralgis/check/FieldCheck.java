package org.mineralgis.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Field;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceRecord;

/** Turns the texts of one field into values, and counts the marks for no value. */
final class FieldCheck {

    private final Field field;
    private final String property;
    private final Set<String> nil;
    private final TypedValue typed;
    private final boolean computed;
    /** File, then mark, to the number of times that it was read. */
    private final Map<String, Map<String, Integer>> nilCounts = new HashMap<>();

    private boolean present;

    /**
     * The check of a field that no record was read of yet.
     *
     * @param commodity whether the field is the one of the role {@code commodity}
     * @param computed whether no file holds it
     */
    FieldCheck(Field field, boolean commodity, boolean computed) {
        this.field = field;
        this.computed = computed;
        this.property = field.mapping().property();
        this.nil = Set.copyOf(field.mapping().nil().stream().map(String::strip).toList());
        this.typed = new TypedValue(field, commodity);
    }

    Field field() {
        return field;
    }

    /** Whether no file holds the field. */
    boolean computed() {
        return computed;
    }

    /** Whether any record had the field's property, with or without a value. */
    boolean present() {
        return present;
    }

    /** How often each mark for no value was read from {@code file}. */
    Map<String, Integer> nilCounts(String file) {
        return nilCounts.getOrDefault(file, Map.of());
    }

    /** The value of the record, of the Java type of {@link org.mineralgis.model.FieldType}; null for none. */
    @Nullable
    Object value(SourceRecord record, RecordFindings findings) {
        if (computed) {
            return null;
        }
        String text = record.attributes().get(property);
        present = present || record.attributes().containsKey(property);
        if (text == null || text.isBlank() || (!nil.isEmpty() && isNil(record.file(), text.strip()))) {
            requireNone(findings);
            return null;
        }
        if (ValueText.damaged(text)) {
            findings.add(
                    Rule.T01,
                    field.name(),
                    new LocalizedText(
                            "文字中有损坏的字符：" + Shown.quote(text), "the text has damaged characters: " + Shown.quote(text)),
                    Clue.found(text));
            return null;
        }
        return typed.of(text, findings);
    }

    private void requireNone(RecordFindings findings) {
        if (field.required()) {
            findings.add(
                    Rule.A01,
                    field.name(),
                    "“" + field.title().zh() + "”没有值",
                    "\"" + field.title().en() + "\" has no value");
        }
    }

    private boolean isNil(String file, String text) {
        if (!nil.contains(text)) {
            return false;
        }
        nilCounts.computeIfAbsent(file, any -> new TreeMap<>()).merge(text, 1, Integer::sum);
        return true;
    }
}
