package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;

/**
 * The SQL of a dataset's own table: {@code fid}, {@code evidence}, {@code original_crs}, {@code datum_steps},
 * {@code datum_accuracy_m}, one typed place per field, and for a spatial dataset {@code geom} (EPSG:4326, longitude first),
 * {@code original_geom} (the file's own numbers; SRID 0, since GCJ-02 has no authority code) and
 * {@code original_coordinates} (the file's own words). Pure functions: the identifiers come from the dataset, no value is part of the text.
 */
final class DatasetTable {

    static final String SERVED = "gis";
    static final String STAGING = "staging";

    private static final List<String> LEADING =
            List.of("fid", "evidence", "original_crs", "datum_steps", "datum_accuracy_m");
    private static final List<String> TRAILING = List.of("geom", "original_geom", "original_coordinates");

    private DatasetTable() {}

    /** The table that is served, such as {@code gis."mine"}. */
    static String served(String datasetId) {
        return SERVED + '.' + Identifier.quote(datasetId);
    }

    /** The table that a load fills. */
    static String staging(String datasetId) {
        return STAGING + '.' + Identifier.quote(datasetId);
    }

    /** All places of a row, unquoted, in the order in which {@link #copyToStaging} takes them. */
    static List<String> names(Dataset dataset) {
        List<String> names = new ArrayList<>(LEADING);
        dataset.schema().fields().forEach(field -> names.add(field.name()));
        if (dataset.spatial()) {
            names.addAll(TRAILING);
        }
        return names;
    }

    /**
     * Makes the empty staging table; without key and indexes, which are faster to build over loaded rows. Places of a fixed length stand
     * first, then what is often asked for, texts with a vocabulary before others: to come to a place PostgreSQL walks through all texts
     * and lists before it.
     */
    static String createStaging(Dataset dataset) {
        List<String> places = new ArrayList<>(List.of("datum_accuracy_m double precision"));
        for (FieldType type : List.of(FieldType.NUMBER, FieldType.INTEGER, FieldType.DATE, FieldType.BOOLEAN)) {
            places(dataset, field -> field.type() == type).forEach(places::add);
        }
        if (dataset.spatial()) {
            places.add("geom geometry(" + dataset.schema().geometryType().key() + ",4326)");
        }
        places.add("evidence text not null");
        places.add("fid text collate \"C\" not null");
        Predicate<Field> text = field -> field.type() == FieldType.TEXT;
        Predicate<Field> term = field -> !field.vocabulary().isEmpty();
        places(dataset, text.and(term)).forEach(places::add);
        places(dataset, text.and(term.negate())).forEach(places::add);
        places(dataset, field -> field.type() == FieldType.LIST).forEach(places::add);
        places.add("original_crs text");
        places.add("datum_steps text[] not null");
        if (dataset.spatial()) {
            places.add("original_geom geometry(Geometry,0)");
            places.add("original_coordinates text");
        }
        return "create table " + staging(dataset.id()) + " (\n    " + String.join(",\n    ", places) + "\n)";
    }

    private static Stream<String> places(Dataset dataset, Predicate<Field> which) {
        return dataset.schema().fields().stream()
                .filter(which)
                .map(field -> Identifier.quote(field.name()) + ' ' + typeOf(field.type()));
    }

    private static String typeOf(FieldType type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case NUMBER -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case LIST -> "text[]";
        };
    }

    /** Takes rows in PostgreSQL's binary COPY format. */
    static String copyToStaging(Dataset dataset) {
        String names = names(dataset).stream().map(Identifier::quote).collect(Collectors.joining(", "));
        return "copy " + staging(dataset.id()) + " (" + names + ") from stdin (format binary, freeze)";
    }

    /** Who audits asks for records that are known in another way than most; written as {@link FilterSql} asks for it. */
    private static String otherEvidence(Dataset dataset, String table) {
        return "create index on " + table + " (fid) where evidence collate \"C\" <> ('"
                + dataset.evidence().word() + "'::text collate \"C\")";
    }

    /** Builds key, indexes and guards and gathers statistics; all of it moves with the table. */
    static List<String> indexStaging(Dataset dataset) {
        String table = staging(dataset.id());
        List<String> statements = new ArrayList<>();
        statements.add("alter table " + table + " add primary key (fid)");
        if (dataset.spatial()) {
            statements.add("create index on " + table + " using gist (geom)");
            // GiST looks for null in all of its pages, and every box finds what has no position.
            statements.add("create index on " + table + " (fid) where geom is null");
            statements.addAll(PositionParts.stage(dataset));
        }
        statements.add(otherEvidence(dataset, table));
        // A list that is no vocabulary's may hold a text that is too long for an index.
        dataset.schema().fields().stream()
                .filter(field -> field.type() == FieldType.LIST)
                .filter(field -> !field.vocabulary().isEmpty())
                .map(field -> "create index on " + table + " using gin (" + Identifier.quote(field.name()) + ")")
                .forEach(statements::add);
        statements.add(TableGuards.statement(dataset, table));
        statements.add("analyze " + table);
        return statements;
    }

    /** Makes the staging table the served one; the old one must be gone. */
    static String moveToServed(String datasetId) {
        return "alter table " + staging(datasetId) + " set schema " + SERVED;
    }

    /** Removes the served table, if there is one. */
    static String dropServed(String datasetId) {
        return "drop table if exists " + served(datasetId);
    }
}
