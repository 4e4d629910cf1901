package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.Catalogue;

/** Whether the program runs (live) and can answer (ready: the database is there). */
final class Health {

    private final Served served;

    Health(Served served) {
        this.served = served;
    }

    /** Never asks the database. */
    Answer live(Request request) {
        return Page.either(request, Texts.HEALTH, Json.object().put("status", "live"));
    }

    /** 503 by way of {@link org.mineralgis.store.DatabaseUnavailableException} when the database is away. */
    Answer ready(Request request) {
        Catalogue catalogue = served.catalogue();
        ObjectNode document = Json.object();
        document.put("status", "ready");
        document.put("releaseId", catalogue.releaseId());
        document.put("datasets", catalogue.datasets().size());
        return Page.either(request, Texts.HEALTH, document);
    }
}
