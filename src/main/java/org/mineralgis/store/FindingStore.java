package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;

/** What the checks found in the datasets of the current release. */
public final class FindingStore {

    private final Database database;

    public FindingStore(Database database) {
        this.database = database;
    }

    /**
     * One page of a dataset's findings, in the order in which they were made; empty for an unknown dataset.
     *
     * @param datasetId id of the dataset
     * @param limit how many at the most, at least 1
     * @param afterId only findings after this {@link StoredFinding#id()}; 0 from the start
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public List<StoredFinding> list(String datasetId, int limit, long afterId) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select id, rule, severity, dataset_id, file, row_number, field,
                           message_zh, message_en, remedy_zh, remedy_en,
                           found, expected, suggestion, computed, can_autofix
                    from mineral_gis.finding where dataset_id = ? and id > ? order by id limit ?
                    """)) {
                select.setString(1, datasetId);
                select.setLong(2, afterId);
                select.setInt(3, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<StoredFinding> page = new ArrayList<>();
                    while (rows.next()) {
                        page.add(new StoredFinding(rows.getLong("id"), finding(rows)));
                    }
                    return page;
                }
            }
        });
    }

    /**
     * How many findings each rule made in a dataset, those that are only counted too; gravest first, then by rule.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public List<FindingCount> count(String datasetId) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select rule, severity, sum(findings)::bigint as findings
                    from (select rule, severity, count(*) as findings
                          from mineral_gis.finding where dataset_id = ? group by rule, severity
                          union all
                          select rule, severity, findings from mineral_gis.finding_rest where dataset_id = ?) found
                    group by rule, severity
                    order by array_position(array['error', 'warning', 'info'], severity), rule collate "C"
                    """)) {
                select.setString(1, datasetId);
                select.setString(2, datasetId);
                try (ResultSet rows = select.executeQuery()) {
                    List<FindingCount> counts = new ArrayList<>();
                    while (rows.next()) {
                        counts.add(new FindingCount(rows.getString("rule"), severity(rows), rows.getLong("findings")));
                    }
                    return counts;
                }
            }
        });
    }

    /**
     * How many findings are only counted, because there are too many of a rule and a file; by file and rule. The loader
     * wrote them to a file beside its report.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public List<FindingRest> listRest(String datasetId) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select file, rule, severity, findings from mineral_gis.finding_rest
                    where dataset_id = ? order by file collate "C", rule collate "C"
                    """)) {
                select.setString(1, datasetId);
                try (ResultSet rows = select.executeQuery()) {
                    List<FindingRest> rest = new ArrayList<>();
                    while (rows.next()) {
                        rest.add(new FindingRest(
                                rows.getString("file"),
                                rows.getString("rule"),
                                severity(rows),
                                rows.getLong("findings")));
                    }
                    return rest;
                }
            }
        });
    }

    private static Finding finding(ResultSet rows) throws SQLException {
        return new Finding(
                rows.getString("rule"),
                severity(rows),
                new Finding.Place(
                        rows.getString("dataset_id"),
                        rows.getString("file"),
                        rows.getInt("row_number"),
                        rows.getString("field")),
                new LocalizedText(rows.getString("message_zh"), rows.getString("message_en")),
                new LocalizedText(rows.getString("remedy_zh"), rows.getString("remedy_en")),
                new Finding.Detail(
                        rows.getString("found"),
                        rows.getString("expected"),
                        rows.getString("suggestion"),
                        rows.getString("computed"),
                        rows.getBoolean("can_autofix")));
    }

    private static Severity severity(ResultSet rows) throws SQLException {
        return Severity.valueOf(rows.getString("severity").toUpperCase(Locale.ROOT));
    }
}
