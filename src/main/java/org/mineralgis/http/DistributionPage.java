package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** How the records of a dataset are distributed, for people. Made of the document that programs get. */
abstract sealed class DistributionPage permits DensityPage, FaultDistancesPage, HexagonsPage {

    final Request request;
    final Language language;
    final Dataset dataset;
    final ObjectNode document;

    /** @param document as programs get it */
    DistributionPage(Request request, Dataset dataset, ObjectNode document) {
        this.request = request;
        this.language = request.language();
        this.dataset = dataset;
        this.document = document;
    }

    /** The page with all that it shows. */
    abstract Html html();

    /** The page below that of the dataset. */
    final Html page(LocalizedText what, Object... content) {
        return Page.of(
                request.visit(),
                dataset.metadata().title().in(language) + " · " + what.in(language),
                CollectionPage.wayBelow(request.visit(), dataset),
                content);
    }

    /** How the figures were computed. */
    final Html method() {
        return el("p", document.path("method").asText()).css("facts");
    }
}
