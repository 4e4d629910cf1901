package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SchemaMigrationTest {

    @Test
    void migratingTwiceChangesNothingTheSecondTime() {
        try (TestDatabase test = TestDatabase.create()) {
            SchemaMigration.migrate(test.database());
            SchemaMigration.migrate(test.database());
            assertEquals(1, count(test, "select count(*) from public.mineral_gis_schema"));
            assertEquals(0, count(test, "select count(*) from mineral_gis.release"));
        }
    }

    private static int count(TestDatabase test, String sql) {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
