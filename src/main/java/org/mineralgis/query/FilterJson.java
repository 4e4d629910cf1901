package org.mineralgis.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mineralgis.model.LocalizedText;

/** Filters in the JSON encoding of CQL2 (OGC 21-065r2, annex B and its schema {@code cql2.json}). */
public final class FilterJson {

    /** An operator is an object and an array, and a collection of areas within it six levels more. */
    private static final int LEVELS = 2 * FilterLimit.DEPTH.max() + 10;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LEVELS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FilterJson() {}

    /**
     * Reads a filter. Its names are not compared with any dataset: that is {@link FilterCheck}'s.
     *
     * @throws FilterException when it is not CQL2 or passes a {@link FilterLimit}; its reason tells where in the JSON
     */
    public static Expression read(String filter) {
        FilterLimits.holdLength(filter);
        JsonNode document = document(filter);
        try {
            Expression tree = new FilterJsonReader().read(document);
            FilterLimits.hold(tree);
            return FilterCheck.checkWithoutNames(tree);
        } catch (FilterException refused) {
            throw refused.inJson();
        }
    }

    /** Writes a filter that reads back to the same tree. */
    public static String write(Expression filter) {
        return FilterJsonWriter.write(filter).toString();
    }

    private static JsonNode document(String filter) {
        try {
            JsonNode document = JSON.readTree(filter);
            if (document.isMissingNode()) {
                throw FilterException.of("过滤条件是空的。", "The filter is empty.");
            }
            return document;
        } catch (StreamConstraintsException tooMuch) {
            throw tooMuch.getMessage().contains("nesting depth")
                    ? FilterLimit.DEPTH.passed()
                    : FilterException.of("JSON 中有过长的数或名称。", "A number or name in the JSON is too long.");
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    private static FilterException malformed(JsonProcessingException malformed) {
        String cause = malformed.getOriginalMessage().lines().findFirst().orElse("");
        LocalizedText reason =
                new LocalizedText("不是有效的 JSON（" + cause + "）。", "this is not valid JSON (" + cause + ").");
        long offset =
                malformed.getLocation() == null ? -1 : malformed.getLocation().getCharOffset();
        return offset < 0 ? FilterException.of(reason.zh(), reason.en()) : FilterException.at((int) offset, reason);
    }
}
