package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;
import org.mineralgis.model.TileContent;
import org.mineralgis.model.ZoomRange;

/** Datasets for tests: only what a test names, all else plain. */
public final class DatasetFixture {

    /** Kashgar and Kizilsu, roughly. */
    public static final BoundingBox REGION = new BoundingBox(73, 35, 80, 42);

    private final String id;
    private final GeometryType type;
    private final List<Field> fields = new ArrayList<>();
    private @Nullable ZoomRange zoom = new ZoomRange(0, 14);
    private @Nullable String titleZh;
    private @Nullable String titleEn;
    private @Nullable BoundingBox extent = REGION;
    private TileContent tiles = TileContent.DEFAULT;
    private final Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
    private String attribution = "a test";
    private String contentHash = "hash";

    private DatasetFixture(String id, GeometryType type) {
        this.id = id;
        this.type = type;
    }

    public static DatasetFixture of(String id, GeometryType type) {
        return new DatasetFixture(id, type);
    }

    public DatasetFixture field(String name, FieldType fieldType) {
        LocalizedText title = new LocalizedText("中文 " + name, "English " + name);
        FieldMapping mapping = new FieldMapping(name, List.of(), null, Map.of());
        fields.add(new Field(name, fieldType, title, null, false, List.of(), null, null, mapping));
        return this;
    }

    /** Text fields that hold a record's names. */
    public DatasetFixture named(String zh, String en) {
        titleZh = zh;
        titleEn = en;
        return field(zh, FieldType.TEXT).field(en, FieldType.TEXT);
    }

    public DatasetFixture zoom(int min, int max) {
        zoom = new ZoomRange(min, max);
        return this;
    }

    public DatasetFixture unmapped() {
        zoom = null;
        return this;
    }

    /** The fields that tiles hold, instead of all. */
    public DatasetFixture tiles(String... names) {
        tiles = new TileContent(List.of(names), TileContent.DEFAULT.small());
        return this;
    }

    public DatasetFixture role(FieldRole role, String name) {
        roles.put(role, name);
        return this;
    }

    public DatasetFixture extent(@Nullable BoundingBox box) {
        extent = box;
        return this;
    }

    public DatasetFixture attribution(String line) {
        attribution = line;
        return this;
    }

    public DatasetFixture contentHash(String hash) {
        contentHash = hash;
        return this;
    }

    public LoadedDataset loaded() {
        return new LoadedDataset(dataset(), 1, "2026-11-22T00:00:00Z", contentHash, 1, extent);
    }

    public Dataset dataset() {
        LocalizedText title = new LocalizedText("数据集 " + id, "Dataset " + id);
        return new Dataset(
                id,
                new Metadata(
                        title,
                        title,
                        new Licence(null, "none", null),
                        attribution,
                        new Origin("a test", "1", "2026", null),
                        List.of()),
                Crs.CRS84,
                DatumPolicy.STRICT,
                Evidence.PUBLISHED,
                List.of(),
                new Schema(type, fields, null, null, roles),
                new Portrayal(zoom == null ? null : id, zoom, titleZh, titleEn, tiles));
    }

    /** A release that holds these. */
    public static Catalogue catalogue(LoadedDataset... datasets) {
        return new Catalogue(1, List.of(datasets));
    }
}
