package org.mineralgis.http;

import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.Expression;

final class FilterParameter {
    private FilterParameter() {}

    static Optional<Expression> parse(Dataset dataset, Query query) {
        return Optional.empty();
    }
}
