package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.generalization.Generalization;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.ZoomRange;

/** Puts tiny datasets into a {@link TestDatabase} as a load would, with the records written out in the test. */
public final class LoadedFixture {

    private LoadedFixture() {}

    /** Makes a release in which {@code dataset} holds {@code features}; other datasets stay. */
    public static long load(TestDatabase test, Dataset dataset, List<Feature> features, Finding... findings) {
        try (LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            StagedDataset staged = stage(session, dataset, features, Arrays.asList(findings));
            return session.release(new ReleaseDraft("fixture", List.of(staged), List.of()), step -> {});
        }
    }

    /** The same with records that are gone for good. */
    public static long load(TestDatabase test, Dataset dataset, List<Feature> features, List<Retirement> retired) {
        try (LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            StagedDataset staged = stage(session, dataset, features, List.of()).with(retired, List.of(), List.of());
            return session.release(new ReleaseDraft("fixture", List.of(staged), List.of()), step -> {});
        }
    }

    /** Makes a release without a dataset; the others stay. */
    public static long remove(TestDatabase test, String id) {
        try (LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            return session.release(new ReleaseDraft("fixture", List.of(), List.of(id)), step -> {});
        }
    }

    static StagedDataset stage(LoadSession session, Dataset dataset, List<Feature> features, List<Finding> findings) {
        @Nullable BoundingBox extent;
        try (StagingWriter writer = session.stage(dataset)) {
            features.forEach(writer::write);
            extent = writer.finish();
        }
        if (dataset.drawn()) {
            draw(session, dataset, features);
        }
        session.index(dataset);
        FileCount count = new FileCount(dataset.files().get(0).path(), features.size(), features.size());
        String hash = Integer.toHexString(List.of(dataset, features).hashCode());
        return new StagedDataset(dataset, hash, extent, List.of(count), findings, List.of());
    }

    private static void draw(LoadSession session, Dataset dataset, List<Feature> features) {
        try (Generalization shapes = Generalization.open(dataset);
                ShapeWriter writer = session.stageShapes(dataset)) {
            for (Feature feature : features) {
                shapes.add(feature);
            }
            shapes.drawTo(writer::write);
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dataset in WGS 84 from one CSV file; mapped with zooms 0 to 14 when it is spatial. */
    public static Dataset dataset(String id, GeometryType geometryType, Field... fields) {
        LocalizedText title = new LocalizedText("数据集 " + id, "Dataset " + id);
        Metadata metadata = new Metadata(
                title,
                title,
                new Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", null),
                "Fixture of a test",
                new Origin("tests", "1", "2026", null),
                List.of());
        SourceFile file = new SourceFile(id + ".csv", "0".repeat(64), SourceFormat.CSV, 0, new GeometrySource.None());
        boolean mapped = geometryType != GeometryType.NONE;
        String titleField = fields.length == 0 ? null : fields[0].name();
        return new Dataset(
                id,
                metadata,
                Crs.CRS84,
                DatumPolicy.STRICT,
                Evidence.PUBLISHED,
                List.of(file),
                new Schema(geometryType, List.of(fields), null, null),
                new Portrayal(mapped ? id : null, mapped ? new ZoomRange(0, 14) : null, titleField, titleField));
    }

    /** The same dataset without tiles, which take long to make of many records. */
    public static Dataset unmapped(Dataset dataset) {
        return new Dataset(
                dataset.id(),
                dataset.metadata(),
                dataset.crs(),
                dataset.datum(),
                dataset.evidence(),
                dataset.files(),
                dataset.schema(),
                new Portrayal(
                        null,
                        null,
                        dataset.portrayal().titleZh(),
                        dataset.portrayal().titleEn()));
    }

    /** An optional field without unit, vocabulary and range. */
    public static Field field(String name, FieldType type) {
        return new Field(
                name,
                type,
                new LocalizedText("字段 " + name, "Field " + name),
                null,
                false,
                List.of(),
                null,
                null,
                new FieldMapping(name, List.of(), null, Map.of()));
    }

    /** A published record in WGS 84; {@code wkt} in longitude, latitude, or null for no position. */
    public static Feature feature(String id, @Nullable String wkt, @Nullable Object... values) {
        return new Feature(
                id,
                wkt == null ? null : geometry(wkt),
                new ArrayList<>(Arrays.asList(values)),
                new Lineage(Evidence.PUBLISHED, Crs.CRS84.key(), List.of(), null, null));
    }

    /** The geometry that {@code wkt} writes. */
    public static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
