package org.mineralgis.format;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables that every GeoPackage of ours has (OGC 12-128r17, annexes C and F). */
final class GeoPackageSchema {

    /** {@code GPKG} in ASCII. */
    private static final int APPLICATION_ID = 0x47504B47;

    private static final int VERSION = 10300;

    private static final List<String> TABLES = List.of("""
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL PRIMARY KEY,
              organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL,
              definition TEXT NOT NULL,
              description TEXT)""", """
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY,
              data_type TEXT NOT NULL,
              identifier TEXT UNIQUE,
              description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE,
              min_y DOUBLE,
              max_x DOUBLE,
              max_y DOUBLE,
              srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL,
              column_name TEXT NOT NULL,
              geometry_type_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL,
              z TINYINT NOT NULL,
              m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
              CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""", """
            CREATE TABLE gpkg_extensions (
              table_name TEXT,
              column_name TEXT,
              extension_name TEXT NOT NULL,
              definition TEXT NOT NULL,
              scope TEXT NOT NULL,
              CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""", """
            CREATE TABLE gpkg_data_columns (
              table_name TEXT NOT NULL,
              column_name TEXT NOT NULL,
              name TEXT,
              title TEXT,
              description TEXT,
              mime_type TEXT,
              constraint_name TEXT,
              CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
              CONSTRAINT gdc_tn UNIQUE (table_name, name))""", """
            CREATE TABLE gpkg_data_column_constraints (
              constraint_name TEXT NOT NULL,
              constraint_type TEXT NOT NULL,
              value TEXT,
              min NUMERIC,
              min_is_inclusive BOOLEAN,
              max NUMERIC,
              max_is_inclusive BOOLEAN,
              description TEXT,
              CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""", """
            CREATE TABLE gpkg_metadata (
              id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
              md_scope TEXT NOT NULL DEFAULT 'dataset',
              md_standard_uri TEXT NOT NULL,
              mime_type TEXT NOT NULL DEFAULT 'text/xml',
              metadata TEXT NOT NULL DEFAULT '')""", """
            CREATE TABLE gpkg_metadata_reference (
              reference_scope TEXT NOT NULL,
              table_name TEXT,
              column_name TEXT,
              row_id_value INTEGER,
              timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              md_file_id INTEGER NOT NULL,
              md_parent_id INTEGER,
              CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
              CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))""", """
            INSERT INTO gpkg_spatial_ref_sys VALUES
              ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
              ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system')""", """
            INSERT INTO gpkg_extensions VALUES
              ('gpkg_data_columns', NULL, 'gpkg_schema',
                'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
              ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
                'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
              ('gpkg_metadata', NULL, 'gpkg_metadata',
                'http://www.geopackage.org/spec130/#extension_metadata', 'read-write'),
              ('gpkg_metadata_reference', NULL, 'gpkg_metadata',
                'http://www.geopackage.org/spec130/#extension_metadata', 'read-write')""");

    /** What keeps the index right when somebody edits the file: {@code ${t}}, {@code ${c}} and {@code ${i}} are quoted names. */
    private static final List<String> INDEX_TRIGGERS = List.of("""
            CREATE TRIGGER ${rtree_insert} AFTER INSERT ON ${t}
              WHEN (new.${c} NOT NULL AND NOT ST_IsEmpty(NEW.${c}))
            BEGIN
              INSERT OR REPLACE INTO ${rtree} VALUES
                (NEW.${i}, ST_MinX(NEW.${c}), ST_MaxX(NEW.${c}), ST_MinY(NEW.${c}), ST_MaxY(NEW.${c}));
            END""", """
            CREATE TRIGGER ${rtree_update1} AFTER UPDATE OF ${c} ON ${t}
              WHEN OLD.${i} = NEW.${i} AND (NEW.${c} NOTNULL AND NOT ST_IsEmpty(NEW.${c}))
            BEGIN
              INSERT OR REPLACE INTO ${rtree} VALUES
                (NEW.${i}, ST_MinX(NEW.${c}), ST_MaxX(NEW.${c}), ST_MinY(NEW.${c}), ST_MaxY(NEW.${c}));
            END""", """
            CREATE TRIGGER ${rtree_update2} AFTER UPDATE OF ${c} ON ${t}
              WHEN OLD.${i} = NEW.${i} AND (NEW.${c} ISNULL OR ST_IsEmpty(NEW.${c}))
            BEGIN
              DELETE FROM ${rtree} WHERE id = OLD.${i};
            END""", """
            CREATE TRIGGER ${rtree_update3} AFTER UPDATE ON ${t}
              WHEN OLD.${i} != NEW.${i} AND (NEW.${c} NOTNULL AND NOT ST_IsEmpty(NEW.${c}))
            BEGIN
              DELETE FROM ${rtree} WHERE id = OLD.${i};
              INSERT OR REPLACE INTO ${rtree} VALUES
                (NEW.${i}, ST_MinX(NEW.${c}), ST_MaxX(NEW.${c}), ST_MinY(NEW.${c}), ST_MaxY(NEW.${c}));
            END""", """
            CREATE TRIGGER ${rtree_update4} AFTER UPDATE ON ${t}
              WHEN OLD.${i} != NEW.${i} AND (NEW.${c} ISNULL OR ST_IsEmpty(NEW.${c}))
            BEGIN
              DELETE FROM ${rtree} WHERE id IN (OLD.${i}, NEW.${i});
            END""", """
            CREATE TRIGGER ${rtree_delete} AFTER DELETE ON ${t}
              WHEN old.${c} NOT NULL
            BEGIN
              DELETE FROM ${rtree} WHERE id = OLD.${i};
            END""");

    private GeoPackageSchema() {}

    /** Makes an empty database a GeoPackage. */
    static void create(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
    }

    /** Creates the triggers of {@code gpkg_rtree_index}; the functions in them are those of the program that edits. */
    static void createIndexTriggers(Connection database, String table, String geometry, String key)
            throws SQLException {
        String index = indexName(table, geometry);
        try (Statement statement = database.createStatement()) {
            for (String trigger : INDEX_TRIGGERS) {
                String sql = trigger;
                for (String event : List.of("insert", "update1", "update2", "update3", "update4", "delete")) {
                    sql = sql.replace("${rtree_" + event + "}", quoted(index + "_" + event));
                }
                statement.execute(sql.replace("${rtree}", quoted(index))
                        .replace("${t}", quoted(table))
                        .replace("${c}", quoted(geometry))
                        .replace("${i}", quoted(key)));
            }
        }
    }

    /** The name of the index of a geometry. */
    static String indexName(String table, String geometry) {
        return "rtree_" + table + "_" + geometry;
    }

    /** A name as SQL wants it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
