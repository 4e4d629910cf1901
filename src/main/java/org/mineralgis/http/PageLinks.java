package org.mineralgis.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.RecordView;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.PageStart;

/** The links of a page of records. */
final class PageLinks {

    private final Request request;
    private final Dataset dataset;
    private final ItemsQuery asked;
    private final PageTokens tokens;

    PageLinks(Request request, Dataset dataset, ItemsQuery asked, PageTokens tokens) {
        this.request = request;
        this.dataset = dataset;
        this.asked = asked;
        this.tokens = tokens;
    }

    /** The links of a record, which a page has too. */
    static Links of(Request request, Dataset dataset, RecordView view) {
        Links links = Links.self(request, request.route().offered());
        links.add(
                "collection",
                Representation.JSON.mediaType(),
                Texts.COLLECTION,
                request.base().to("collections", dataset.id()));
        links.add(
                "profile",
                Representation.HTML.mediaType(),
                Texts.PROFILE,
                view.profile().uri());
        return links;
    }

    /** All links of a page. */
    Links of(RecordView view, @Nullable PageStart next) {
        Links links = of(request, dataset, view);
        next(next).ifPresent(href -> links.add("next", request.choice().mediaType(), Texts.NEXT_PAGE, href));
        return links;
    }

    /** The address of the next page. */
    Optional<Href> next(@Nullable PageStart next) {
        return Optional.ofNullable(next)
                .map(start -> request.here().without("offset").with("token", tokens.write(start, asked.meaning())));
    }
}
