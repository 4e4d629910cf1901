package org.mineralgis.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;

/** Datasets of mines that have a field of every type. */
final class MineFields {

    private MineFields() {}

    /** With positions of this type. */
    static Dataset dataset(GeometryType positions) {
        List<Field> fields = Stream.of(
                        Map.entry("name", FieldType.TEXT),
                        Map.entry("county", FieldType.TEXT),
                        Map.entry("levels", FieldType.INTEGER),
                        Map.entry("grade", FieldType.NUMBER),
                        Map.entry("active", FieldType.BOOLEAN),
                        Map.entry("opened", FieldType.DATE),
                        Map.entry("closed", FieldType.DATE),
                        Map.entry("commodities", FieldType.LIST))
                .map(each -> field(each.getKey(), each.getValue()))
                .toList();
        LocalizedText title = new LocalizedText("矿山", "Mines");
        return new Dataset(
                "mine",
                new Metadata(
                        title,
                        title,
                        new Licence("CC0-1.0", "CC0", null),
                        "nobody",
                        new Origin("test", "1", "2026", null),
                        List.of()),
                Crs.CRS84,
                DatumPolicy.STRICT,
                Evidence.PUBLISHED,
                List.of(),
                new Schema(positions, fields, null, null),
                new Portrayal(null, null, null, null));
    }

    private static Field field(String name, FieldType type) {
        return new Field(
                name,
                type,
                new LocalizedText(name, name),
                null,
                false,
                List.of(),
                null,
                null,
                new FieldMapping(name, List.of(), null, Map.of()));
    }
}
