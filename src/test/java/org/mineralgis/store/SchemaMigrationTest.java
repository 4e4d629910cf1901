package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SchemaMigrationTest {

    @Test
    void migratingTwiceChangesNothingTheSecondTime() {
        try (TestDatabase test = TestDatabase.create()) {
            SchemaMigration.migrate(test.database());
            SchemaMigration.migrate(test.database());
            assertEquals(9, count(test, "select count(*) from public.mineral_gis_schema"));
            assertEquals(0, count(test, "select count(*) from mineral_gis.release"));
        }
    }

    @Test
    void aDatasetOfAnOlderProgramGetsThePlaceForItsAccuracy() {
        try (TestDatabase test = TestDatabase.create()) {
            test.execute("delete from public.mineral_gis_schema where version >= 2");
            test.execute("create table gis.mine (fid text primary key); insert into gis.mine values ('M1')");
            SchemaMigration.migrate(test.database());
            assertEquals(1, count(test, "select count(*) from gis.mine where datum_accuracy_m is null"));
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
