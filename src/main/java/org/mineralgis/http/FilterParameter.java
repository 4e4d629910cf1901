package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.Expression;
import org.mineralgis.query.FilterCheck;
import org.mineralgis.query.FilterException;
import org.mineralgis.query.FilterJson;
import org.mineralgis.query.FilterText;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} (OGC 19-079r2, clause 6). */
final class FilterParameter {

    private static final String NAME = "filter";
    private static final String TEXT = "cql2-text";
    private static final String JSON = "cql2-json";

    private final String name;
    private final String language;
    private final FilterSystem system;

    private FilterParameter(String name, Query query) {
        this.name = name;
        this.language = query.find("filter-lang").orElse(TEXT);
        if (!language.equals(TEXT) && !language.equals(JSON)) {
            throw Problem.invalidParameter("filter-lang", language, Texts.KNOWN_FILTER_LANG, List.of(TEXT, JSON));
        }
        this.system = new FilterSystem(CrsParameter.parse(query, "filter-crs"), name);
    }

    /**
     * The filter, with its geometries in WGS 84; empty when there is none.
     *
     * @throws Problem for what is no filter, passes a limit or names what the dataset does not have
     */
    static Optional<Expression> parse(Dataset dataset, Query query) {
        return new FilterParameter(NAME, query).read(dataset, query.find(NAME).orElse(""));
    }

    /**
     * The same for a filter that stands in another parameter, with the encoding and the system that the query names.
     *
     * @param name of that parameter
     */
    static Optional<Expression> parse(Dataset dataset, String text, String name, Query query) {
        return new FilterParameter(name, query).read(dataset, text);
    }

    private Optional<Expression> read(Dataset dataset, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            Expression filter = language.equals(TEXT) ? FilterText.read(text) : FilterJson.read(text);
            return Optional.of(checked(dataset, text, system.eastFirst(filter)));
        } catch (FilterException e) {
            throw Problem.invalidFilter(name, text, e);
        }
    }

    /** What does not fit one dataset may fit another, so that a request for several must hear which one it is. */
    private Expression checked(Dataset dataset, String text, Expression filter) {
        try {
            return system.toWgs84(FilterCheck.check(filter, dataset), text);
        } catch (FilterException e) {
            throw Problem.invalidFilter(name, text, language.equals(JSON) ? e.inJson() : e)
                    .of(dataset.id());
        }
    }
}
