package org.mineralgis.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;

/**
 * What an edit in the database must not write, because no answer could say it: PostgreSQL refuses the statement and names the
 * guard. The records of a load have been checked before, so that guards are put on afterwards and look at none of them.
 */
final class TableGuards {

    private TableGuards() {}

    /** The statement that puts the guards on the table {@code table} of a dataset. */
    static String statement(Dataset dataset, String table) {
        List<String> guards = new ArrayList<>();
        guards.add(guard("evidence_is_known", List.of("evidence in (" + words() + ")")));
        List<String> finite = new ArrayList<>(List.of(finite("datum_accuracy_m")));
        named(dataset, FieldType.NUMBER).forEach(column -> finite.add(finite(column)));
        guards.add(guard("numbers_are_finite", finite));
        addGuard(guards, "dates_are_days", named(dataset, FieldType.DATE).map(column -> "isfinite(" + column + ")"));
        addGuard(
                guards,
                "lists_have_no_gaps",
                named(dataset, FieldType.LIST).map(column -> "array_position(" + column + ", null) is null"));
        return "alter table " + table + " add " + String.join(", add ", guards);
    }

    private static Stream<String> named(Dataset dataset, FieldType type) {
        return dataset.schema().fields().stream()
                .filter(field -> field.type() == type)
                .map(Field::name)
                .map(Identifier::quote);
    }

    private static void addGuard(List<String> guards, String name, Stream<String> conditions) {
        List<String> all = conditions.toList();
        if (!all.isEmpty()) {
            guards.add(guard(name, all));
        }
    }

    private static String guard(String name, List<String> conditions) {
        return "constraint " + name + " check (" + String.join(" and ", conditions) + ") not valid";
    }

    /** PostgreSQL takes what is not a number for larger than all numbers. */
    private static String finite(String column) {
        return column + " > '-Infinity' and " + column + " < 'Infinity'";
    }

    private static String words() {
        return Arrays.stream(Evidence.values())
                .map(evidence -> "'" + evidence.word() + "'")
                .collect(Collectors.joining(", "));
    }
}
