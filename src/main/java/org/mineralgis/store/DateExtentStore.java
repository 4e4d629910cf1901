package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LoadedDataset;

/** From when to when the records of datasets date. It is asked once for each content of a dataset. Safe for many threads. */
public final class DateExtentStore {

    private final Database database;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String contentHash, Optional<DateInterval> dates) {}

    public DateExtentStore(Database database) {
        this.database = database;
    }

    /**
     * The first and the last day in any date of any record; empty when no record has one.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached, or has another release by now
     */
    public Optional<DateInterval> find(LoadedDataset loaded) {
        Known remembered = known.get(loaded.dataset().id());
        if (remembered != null && remembered.contentHash().equals(loaded.contentHash())) {
            return remembered.dates();
        }
        Optional<DateInterval> dates = ask(loaded.dataset());
        known.put(loaded.dataset().id(), new Known(loaded.contentHash(), dates));
        return dates;
    }

    private Optional<DateInterval> ask(Dataset dataset) {
        List<String> fields = dataset.schema().fields().stream()
                .filter(field -> field.type() == FieldType.DATE)
                .map(Field::name)
                .map(Identifier::quote)
                .toList();
        return fields.isEmpty() ? Optional.empty() : database.with(connection -> read(connection, dataset, fields));
    }

    private static Optional<DateInterval> read(Connection connection, Dataset dataset, List<String> fields)
            throws SQLException {
        String first = fields.stream().map(field -> "min(" + field + ")").collect(Collectors.joining(", "));
        String last = fields.stream().map(field -> "max(" + field + ")").collect(Collectors.joining(", "));
        String sql = "select least(" + first + "), greatest(" + last + ") from " + DatasetTable.served(dataset.id());
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            LocalDate start = rows.getObject(1, LocalDate.class);
            LocalDate end = rows.getObject(2, LocalDate.class);
            return start == null ? Optional.empty() : Optional.of(new DateInterval(start, end));
        }
    }
}
