package org.mineralgis.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a dataset's records.
 *
 * @param geometryType what positions are
 * @param fields in the order in which they are stored and served
 * @param idField the field whose value is the record's id; null when the row number in its file is
 * @param evidenceField the field that holds a record's own evidence; null when the dataset's holds for all
 * @param roles what fields are to the checks, by the field's name
 */
public record Schema(
        GeometryType geometryType,
        List<Field> fields,
        @Nullable String idField,
        @Nullable String evidenceField,
        Map<FieldRole, String> roles) {

    public Schema {
        fields = List.copyOf(fields);
        roles = Map.copyOf(roles);
    }

    /** The shape of a dataset that declares no roles. */
    public Schema(
            GeometryType geometryType, List<Field> fields, @Nullable String idField, @Nullable String evidenceField) {
        this(geometryType, fields, idField, evidenceField, Map.of());
    }

    /** Whether the dataset holds the areas of administrative units. */
    public boolean holdsUnits() {
        return roles.containsKey(FieldRole.UNIT_CODE);
    }

    /** Whether records name an administrative unit, so that the areas of units are needed to check them. */
    public boolean namesUnits() {
        return roles.containsKey(FieldRole.COUNTY) || roles.containsKey(FieldRole.PREFECTURE);
    }

    /** Whether records are estimates of resources or reserves of deposits. */
    public boolean holdsEstimates() {
        return roles.containsKey(FieldRole.OCCURRENCE) && roles.containsKey(FieldRole.QUANTITY_T);
    }

    /** Whether records are the rows of a table of size classes. */
    public boolean holdsSizeClasses() {
        return roles.containsKey(FieldRole.LARGE_FROM_T);
    }

    /** Whether some fields are computed, so that estimates and the table of size classes are needed for its records. */
    public boolean computed() {
        return roles.keySet().stream().anyMatch(FieldRole::computed);
    }

    /** Whether the program makes the values of {@code field}, and no file does. */
    public boolean isComputed(Field field) {
        return roles.entrySet().stream()
                .anyMatch(role -> role.getKey().computed() && role.getValue().equals(field.name()));
    }

    /** Position of the field of a role in {@link #fields()}, or -1. */
    public int indexOf(FieldRole role) {
        String name = roles.get(role);
        return name == null ? -1 : indexOf(name);
    }

    /**
     * The role of what tells which records matter more: {@link FieldRole#MAP_CLASS} where there is one, since it knows the sizes of
     * deposits, too, else {@link FieldRole#IMPORTANCE}.
     */
    public FieldRole importanceRole() {
        return roles.containsKey(FieldRole.MAP_CLASS) ? FieldRole.MAP_CLASS : FieldRole.IMPORTANCE;
    }

    /** The field of this name. */
    public Optional<Field> findField(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
    }

    /** Position of the field of this name in {@link #fields()}, or -1. */
    public int indexOf(String name) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }
}
