package org.mineralgis.http;

import static org.mineralgis.http.Parameter.integer;
import static org.mineralgis.http.Parameter.query;
import static org.mineralgis.http.Parameter.string;
import static org.mineralgis.http.Representation.ATOM;
import static org.mineralgis.http.Representation.HTML;
import static org.mineralgis.http.Representation.JSON;
import static org.mineralgis.http.Representation.JSONL;
import static org.mineralgis.http.Route.Trait.PER_RELEASE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.history.ChangeKind;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.store.Database;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.HistoryStore;
import org.mineralgis.store.ReleaseStore;

/** The routes of what releases held and changed. */
final class HistoryRoutes {

    private static final Parameter ANY_RELEASE = Parameter.path("releaseId", "Id of a release.", string());

    private static final Parameter SINCE = query(
            Changes.SINCE,
            "A release, by its id: what later ones changed. Or a month, day or time of RFC 3339: what releases from then on"
                    + " changed; days and months begin in UTC.",
            string());

    private static final Parameter OF_COLLECTIONS = query(
            Changes.COLLECTIONS,
            "Only changes of these collections, by their ids and parted by commas; also of those that are gone.",
            strings(string()));

    private static final Parameter OF_KIND = query(
            Changes.KIND,
            "Only records that became so, parted by commas.",
            strings(Parameter.words(ChangeKind.words().toArray(String[]::new))));

    private static final Parameter CHANGES_LIMIT = query(
            "limit",
            "Changes of records on a page. A larger number than the maximum is taken as the maximum. As lines of JSON all are sent"
                    + " when it is not given.",
            integer(1, FeatureQuery.LIMIT_MAX).put("default", Changes.LIMIT_DEFAULT));

    private HistoryRoutes() {}

    /** All of them, with their endpoints on {@code database}. */
    static List<Route> of(Served served, Database database) {
        HistoryStore history = new HistoryStore(database);
        Releases releases = new Releases(served, new ReleaseStore(database), history);
        Changes changes = new Changes(served, history);
        RecordHistory records = new RecordHistory(served, new FeatureStore(database), history);
        return List.of(
                Route.at("/releases", "getReleases", "The history of what was served", releases::answer)
                        .as(JSON, HTML)
                        .being(PER_RELEASE),
                Route.at("/releases/{releaseId}", "getRelease", "What a release held and changed", releases::one)
                        .as(JSON, HTML)
                        .with(ANY_RELEASE)
                        .being(PER_RELEASE),
                Route.at(
                                "/releases/{releaseId}/changes",
                                "getReleaseChanges",
                                "Which records a release added, removed or changed, with old and new values",
                                changes::ofRelease)
                        .as(JSON, JSONL, HTML)
                        .with(ANY_RELEASE, OF_COLLECTIONS, OF_KIND, CHANGES_LIMIT, Parameter.AFTER)
                        .being(PER_RELEASE),
                Route.at("/changes", "getChanges", "What was changed since a release or a date", changes::since)
                        .as(JSON, JSONL, HTML)
                        .with(SINCE, OF_COLLECTIONS, OF_KIND, CHANGES_LIMIT, Parameter.AFTER)
                        .being(PER_RELEASE),
                Route.at(
                                "/changes.atom",
                                "getChangesFeed",
                                "What the latest releases changed, to be subscribed to",
                                new ChangesFeed(served, history)::answer)
                        .as(ATOM)
                        .being(PER_RELEASE),
                Route.at(
                                "/collections/{collectionId}/items/{featureId}/history",
                                "getItemHistory",
                                "What releases changed of a record",
                                records::answer)
                        .as(JSON, HTML)
                        .with(Parameter.COLLECTION, Parameter.FEATURE)
                        .being(PER_RELEASE));
    }

    private static ObjectNode strings(ObjectNode items) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", items);
        return schema;
    }
}
