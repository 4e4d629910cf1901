package org.mineralgis.source;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Range;
import org.mineralgis.model.Term;

/** Holds each entry of {@code fields} to its type: what it may say, and that it does not contradict itself. */
final class FieldRules {

    private final YamlDocument document;
    private final Dataset dataset;

    FieldRules(YamlDocument document, Dataset dataset) {
        this.document = document;
        this.dataset = dataset;
    }

    void check() throws DatasetFileException {
        List<Field> fields = dataset.schema().fields();
        for (int index = 0; index < fields.size(); index++) {
            check(fields.get(index), index);
        }
    }

    private void check(Field field, int index) throws DatasetFileException {
        FieldType type = field.type();
        boolean numeric = type == FieldType.INTEGER || type == FieldType.NUMBER;
        allow(numeric, field.range() != null, index, "range", "integer or number");
        allow(numeric, field.unit() != null, index, "unit", "integer or number");
        allow(
                type == FieldType.TEXT || type == FieldType.LIST,
                !field.vocabulary().isEmpty(),
                index,
                "vocabulary",
                "text or list");
        allow(
                type == FieldType.TEXT || type == FieldType.LIST || type == FieldType.INTEGER,
                field.references() != null,
                index,
                "references",
                "text, list or integer");
        allow(type == FieldType.DATE, field.mapping().datePattern() != null, index, "date_pattern", "date");
        checkRange(field, index);
        checkDatePattern(field, index);
        checkVocabulary(field, index);
    }

    private void allow(boolean allowed, boolean present, int index, String key, String types)
            throws DatasetFileException {
        if (present && !allowed) {
            throw fault(index, key, " is given; expected that only for a field of type " + types);
        }
    }

    private void checkRange(Field field, int index) throws DatasetFileException {
        Range range = field.range();
        if (range != null && range.min() != null && range.max() != null && range.min() > range.max()) {
            throw fault(index, "range", " has min " + range.min() + " above max " + range.max());
        }
    }

    private void checkDatePattern(Field field, int index) throws DatasetFileException {
        String pattern = field.mapping().datePattern();
        if (pattern == null) {
            return;
        }
        try {
            DateTimeFormatter.ofPattern(pattern);
        } catch (IllegalArgumentException malformed) {
            throw fault(
                    index, "date_pattern", " is " + OneLine.quote(pattern) + "; expected a pattern such as MM/dd/uuuu");
        }
    }

    private void checkVocabulary(Field field, int index) throws DatasetFileException {
        Set<String> values = new HashSet<>();
        for (Term term : field.vocabulary()) {
            if (!values.add(term.value())) {
                throw fault(index, "vocabulary", " has " + OneLine.quote(term.value()) + " twice");
            }
        }
        for (Map.Entry<String, String> synonym : field.mapping().synonyms().entrySet()) {
            if (!values.isEmpty() && !values.contains(synonym.getValue())) {
                throw fault(
                        index,
                        "synonyms",
                        " leads to " + OneLine.quote(synonym.getValue()) + "; expected a value of the vocabulary");
            }
        }
    }

    private DatasetFileException fault(int index, String key, String what) {
        return document.fault("/fields/" + index + "/" + key, "fields[" + index + "]." + key + what);
    }
}
