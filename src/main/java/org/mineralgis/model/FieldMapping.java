package org.mineralgis.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a field is found in the source file and what its texts mean there.
 *
 * @param property name of the property or CSV header in the source, verbatim
 * @param nil texts that stand for "no value", such as {@code -9999}; compared after trimming
 * @param datePattern a {@link java.time.format.DateTimeFormatter} pattern for dates; null for ISO 8601
 * @param synonyms source text to stored value, for declared mending of misspellings; each use is a finding
 */
public record FieldMapping(
        String property, List<String> nil, @Nullable String datePattern, Map<String, String> synonyms) {

    public FieldMapping {
        nil = List.copyOf(nil);
        synonyms = Map.copyOf(synonyms);
    }
}
