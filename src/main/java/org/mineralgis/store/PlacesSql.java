package org.mineralgis.store;

import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.Selection;

/**
 * The SQL that notes where in a table the records that match lie ({@code ctid}), and reads pages of them. Places hold within one
 * snapshot only.
 */
final class PlacesSql {

    private PlacesSql() {}

    /** Whether {@link #places} tells sooner than {@link FeatureSql#count} how many records match: where each has to be looked at. */
    static boolean looksAtEach(Selection selection) {
        BoundingBox box = selection.bbox();
        return !selection.equals(Selection.ALL) && (box == null || !selection.equals(Selection.of(box)));
    }

    /** The database's plan for going through the records that match, as JSON that {@link Matches#expected} reads. */
    static SqlText plan(Dataset dataset, Selection selection) {
        return SqlText.compose("explain (format json) select%s", matching(dataset, selection));
    }

    /** How many records match and where in the table they lie, as text; when they are more than {@code max}, one more and null. */
    static SqlText places(Dataset dataset, Selection selection, int max) {
        String counted = "select count(*), case when count(*) <= " + max + " then array_agg(place)::text end";
        return SqlText.compose(
                counted + " from (select ctid as place%s limit " + (max + 1) + ") as match",
                matching(dataset, selection));
    }

    /** One page of the records that lie there, and one more, as {@link FeatureSql#list} has it; in the snapshot of {@link #places}. */
    static SqlText list(Dataset dataset, FeatureQuery query, boolean withGeometry, String places) {
        // Without the offset the planner may walk through all of the table in its order and look for each place among
        // these.
        SqlText rows = SqlText.of(
                "(select * from " + DatasetTable.served(dataset.id())
                        + " where ctid = any(cast(cast(? as text) as tid[])) offset 0) as t",
                places);
        return FeatureSql.list(dataset, query, withGeometry, rows);
    }

    private static SqlText matching(Dataset dataset, Selection selection) {
        return SqlText.compose(
                " from " + DatasetTable.served(dataset.id()) + " where true%s",
                FeatureSql.conditions(dataset, selection));
    }
}
