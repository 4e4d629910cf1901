package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.query.SortKey;

/** The parameter {@code sortby} (OGC API Features Part 8, draft 24-030): {@code +field} or {@code field}, {@code -field}. */
final class SortParameter {

    /** So that the place of a record still fits into an address. */
    static final int KEYS_MAX = 4;

    private static final String ID = "id";

    private SortParameter() {}

    /** The names that records can be ordered by. */
    static Set<String> sortables(Dataset dataset) {
        Set<String> names = new LinkedHashSet<>();
        dataset.schema().fields().stream()
                .filter(field -> field.type() != FieldType.LIST)
                .map(Field::name)
                .forEach(names::add);
        if (dataset.schema().findField(ID).isEmpty()) {
            names.add(ID);
        }
        return names;
    }

    /**
     * Reads the keys.
     *
     * @throws Problem for a name that records cannot be ordered by, for one that is given twice and for too many
     */
    static List<SortKey> parse(Dataset dataset, String text) {
        Set<String> allowed = sortables(dataset);
        List<SortKey> keys = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            SortKey key = key(part.strip());
            if (!allowed.contains(key.field())) {
                throw Problem.invalidParameter("sortby", text, Texts.KNOWN_SORTABLE, allowed);
            }
            if (!names.add(key.field()) || names.size() > KEYS_MAX) {
                throw Problem.invalidParameter("sortby", text, Texts.SORT_EXPECTED, allowed);
            }
            keys.add(key);
        }
        return keys;
    }

    private static SortKey key(String part) {
        boolean descending = part.startsWith("-");
        return new SortKey(descending || part.startsWith("+") ? part.substring(1) : part, descending);
    }
}
