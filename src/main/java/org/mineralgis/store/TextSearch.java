package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;

/**
 * A text sought in all that people read of a record: in its texts and list items as they are stored, and in the Chinese and
 * English titles of the terms that these stand for. The database knows codes only, so titles are looked through here. Upper
 * and lower case are the same, and so are Traditional and Simplified characters ({@link HanVariants}).
 */
final class TextSearch {

    private final String wanted;
    private final String operator;
    private final String pattern;
    private final List<String> any = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private TextSearch(String wanted) {
        this.wanted = HanVariants.fold(wanted);
        boolean han = HanVariants.concern(wanted);
        this.operator = han ? " ~* ?" : " ilike ? escape '!'";
        this.pattern = han ? HanVariants.pattern(wanted) : "%" + escapeLike(wanted) + "%";
    }

    /** The condition that a record holds {@code text} somewhere. */
    static SqlText condition(Schema schema, String text) {
        TextSearch search = new TextSearch(text);
        schema.fields().forEach(search::add);
        String condition = search.any.isEmpty() ? "false" : "(" + String.join(" or ", search.any) + ")";
        return new SqlText(condition, search.values);
    }

    private void add(Field field) {
        String column = Identifier.quote(field.name());
        String[] codes = codes(field);
        if (field.type() == FieldType.TEXT) {
            add(column + operator, pattern);
            if (codes.length > 0) {
                add(column + " = any(?::text[])", codes);
            }
        } else if (field.type() == FieldType.LIST) {
            add("exists (select from unnest(" + column + ") as item where item" + operator + ")", pattern);
            if (codes.length > 0) {
                add(column + " && ?::text[]", codes);
            }
        }
    }

    private void add(String condition, Object value) {
        any.add(condition);
        values.add(value);
    }

    private String[] codes(Field field) {
        return field.vocabulary().stream()
                .filter(term -> isIn(term.title().zh()) || isIn(term.title().en()))
                .map(Term::value)
                .toArray(String[]::new);
    }

    private boolean isIn(String title) {
        return HanVariants.fold(title).contains(wanted);
    }

    private static String escapeLike(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
