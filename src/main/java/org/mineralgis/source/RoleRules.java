package org.mineralgis.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;

/** Holds the roles of {@code fields} to their types and to one field each. */
final class RoleRules {

    private final YamlDocument document;
    private final Dataset dataset;

    RoleRules(YamlDocument document, Dataset dataset) {
        this.document = document;
        this.dataset = dataset;
    }

    void check() throws DatasetFileException {
        List<Field> fields = dataset.schema().fields();
        Map<FieldRole, String> first = new EnumMap<>(FieldRole.class);
        for (int index = 0; index < fields.size(); index++) {
            String word = DatasetDocument.optional(document.tree().at("/fields/" + index), "role");
            if (word != null) {
                FieldRole role = FieldRole.find(word).orElseThrow();
                check(role, fields.get(index), index, first);
            }
        }
        if (dataset.schema().computed()) {
            checkComputed();
        }
        if (dataset.schema().holdsUnits() && dataset.schema().namesUnits()) {
            throw document.fault(
                    "/fields", "fields have the roles unit_code and county or prefecture; expected one or the other");
        }
    }

    private void checkComputed() throws DatasetFileException {
        boolean whole = dataset.schema().idField() != null
                && dataset.schema().roles().containsKey(FieldRole.COMMODITY)
                && dataset.schema().roles().containsKey(FieldRole.MAIN_COMMODITY);
        if (!whole) {
            throw document.fault(
                    "/fields",
                    "fields are computed; expected an id_field and fields of the roles commodity and main_commodity");
        }
        for (int index = 0; index < dataset.schema().fields().size(); index++) {
            if (dataset.schema().isComputed(dataset.schema().fields().get(index))) {
                checkComputed(index);
            }
        }
    }

    private void checkComputed(int index) throws DatasetFileException {
        for (String key : List.of("property", "required", "nil", "synonyms")) {
            if (!document.tree().at("/fields/" + index + "/" + key).isMissingNode()) {
                throw fault(index, " is that of a computed field; expected no " + key);
            }
        }
    }

    private void check(FieldRole role, Field field, int index, Map<FieldRole, String> first)
            throws DatasetFileException {
        if (!role.fits(field.type())) {
            throw fault(
                    index,
                    " is " + role.word() + " for a field of type "
                            + field.type().word() + "; expected type "
                            + role.type().word());
        }
        boolean ordered = field.type() != FieldType.TEXT || !field.vocabulary().isEmpty();
        if (role == FieldRole.IMPORTANCE && !ordered) {
            throw fault(
                    index,
                    " is importance for a text without vocabulary; expected terms in the order of their importance");
        }
        String before = first.putIfAbsent(role, field.name());
        if (before != null) {
            throw fault(index, " is " + role.word() + ", as that of " + before + "; expected it once");
        }
    }

    private DatasetFileException fault(int index, String what) {
        return document.fault("/fields/" + index + "/role", "fields[" + index + "].role" + what);
    }
}
