package org.mineralgis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;

/** What a visitor of a database can see. */
final class Served {

    private Served() {}

    /**
     * Every dataset of the catalogue with the count it claims, the count its table has and its records, such as
     * {@code mine 1=1 [(M1,...)]}. Fails when a table of the catalogue is not there.
     */
    static List<String> whole(Database database) {
        List<String> seen = new ArrayList<>();
        Catalogue catalogue = new CatalogueStore(database).current();
        seen.add("release " + catalogue.releaseId());
        catalogue.datasets().forEach(loaded -> {
            String table = "gis." + loaded.dataset().id();
            String names = "fid, "
                    + loaded.dataset().schema().fields().stream()
                            .map(field -> field.name())
                            .collect(Collectors.joining(", "))
                    + (loaded.dataset().spatial() ? ", st_astext(st_normalize(geom))" : "");
            seen.add(loaded.dataset().id() + " " + loaded.featureCount() + "="
                    + texts(database, "select count(*) from " + table) + " "
                    + texts(
                            database,
                            "select md5(string_agg(row(" + names + ")::text, ',' order by fid)) from " + table));
        });
        seen.add("tables " + texts(database, "select tablename from pg_tables where schemaname = 'gis' order by 1"));
        return seen;
    }

    /** The first value of each row. */
    static List<String> texts(Database database, String sql) {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
                return texts;
            }
        });
    }
}
