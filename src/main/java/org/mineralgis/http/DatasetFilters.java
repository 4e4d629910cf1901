package org.mineralgis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.Expression;
import org.mineralgis.query.FilterLimit;
import org.mineralgis.query.Operator;

/**
 * The parameter {@code filters}: a filter for each of some datasets of a map, as a JSON object from their ids to CQL2 in the encoding
 * of {@code filter-lang}. The standards know one filter for all datasets only (OGC 20-058), which few can answer alike.
 */
final class DatasetFilters {

    static final String NAME = "filters";

    /** Characters of a text that is too long, in the problem. */
    private static final int TOLD = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Query query;
    private final Map<String, String> texts;

    private DatasetFilters(Query query, Map<String, String> texts) {
        this.query = query;
        this.texts = texts;
    }

    /**
     * Those of a request; none when it names none.
     *
     * @param datasets of the map
     * @throws Problem for what is no such object, and for a dataset that is not on the map
     */
    static DatasetFilters of(Query query, List<String> datasets) {
        Optional<String> text = query.find(NAME);
        Map<String, String> texts = text.map(DatasetFilters::read).orElse(Map.of());
        if (!datasets.containsAll(texts.keySet())) {
            throw Problem.invalidParameter(NAME, text.orElse(""), Texts.FILTERS_OF_DATASETS_EXPECTED, datasets);
        }
        return new DatasetFilters(query, texts);
    }

    private static Map<String, String> read(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (text.length() > FilterLimit.LENGTH.max()) {
            throw Problem.invalidParameter(NAME, text.substring(0, TOLD) + "…", Texts.FILTERS_EXPECTED);
        }
        try {
            JsonNode document = JSON.readTree(text);
            if (!document.isObject()) {
                throw Problem.invalidParameter(NAME, text, Texts.FILTERS_EXPECTED);
            }
            document.properties().forEach(member -> texts.put(member.getKey(), filter(member.getValue(), text)));
        } catch (JsonProcessingException e) {
            throw Problem.invalidParameter(NAME, text, Texts.FILTERS_EXPECTED);
        }
        return texts;
    }

    /** CQL2 as text is a text in JSON, and as JSON an object. */
    private static String filter(JsonNode filter, String text) {
        if (!filter.isTextual() && !filter.isObject()) {
            throw Problem.invalidParameter(NAME, text, Texts.FILTERS_EXPECTED);
        }
        return filter.isTextual() ? filter.asText() : filter.toString();
    }

    /**
     * What the records of a dataset must meet, its own filter and that for all; empty for all records.
     *
     * @throws Problem for what is no filter, passes a limit or names what the dataset does not have
     */
    Optional<Expression> of(Dataset dataset) {
        Optional<Expression> forAll = FilterParameter.parse(dataset, query);
        Optional<Expression> own = Optional.ofNullable(texts.get(dataset.id()))
                .flatMap(text -> FilterParameter.parse(dataset, text, NAME, query));
        return forAll.isPresent() && own.isPresent()
                ? Optional.of(new Expression.Operation(Operator.AND, List.of(forAll.get(), own.get())))
                : forAll.or(() -> own);
    }
}
