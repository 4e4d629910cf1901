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

    private static final String TEXT = "cql2-text";
    private static final String JSON = "cql2-json";

    private FilterParameter() {}

    /**
     * The filter, with its geometries in WGS 84; empty when there is none.
     *
     * @throws Problem for what is no filter, passes a limit or names what the dataset does not have
     */
    static Optional<Expression> parse(Dataset dataset, Query query) {
        String language = query.find("filter-lang").orElse(TEXT);
        if (!language.equals(TEXT) && !language.equals(JSON)) {
            throw Problem.invalidParameter("filter-lang", language, Texts.KNOWN_FILTER_LANG, List.of(TEXT, JSON));
        }
        FilterSystem system = new FilterSystem(CrsParameter.parse(query, "filter-crs"));
        return query.find("filter").filter(text -> !text.isBlank()).map(text -> read(dataset, text, language, system));
    }

    private static Expression read(Dataset dataset, String text, String language, FilterSystem system) {
        try {
            Expression filter = language.equals(TEXT) ? FilterText.read(text) : FilterJson.read(text);
            return checked(dataset, text, system.eastFirst(filter), system, language);
        } catch (FilterException e) {
            throw Problem.invalidFilter(text, e);
        }
    }

    /** What does not fit one dataset may fit another, so that a request for several must hear which one it is. */
    private static Expression checked(
            Dataset dataset, String text, Expression filter, FilterSystem system, String language) {
        try {
            return system.toWgs84(FilterCheck.check(filter, dataset), text);
        } catch (FilterException e) {
            throw Problem.invalidFilter(text, language.equals(JSON) ? e.inJson() : e)
                    .of(dataset.id());
        }
    }
}
