package org.mineralgis.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.Term;

/** Holds a {@code dataset.yaml} to itself: what a schema cannot say. */
final class DatasetReferences {

    private final YamlDocument document;
    private final Dataset dataset;

    DatasetReferences(YamlDocument document, Dataset dataset) {
        this.document = document;
        this.dataset = dataset;
    }

    void check() throws DatasetFileException {
        refuseRepeatedNames();
        Schema schema = dataset.schema();
        Portrayal portrayal = dataset.portrayal();
        requireField("/id_field", "id_field", schema.idField(), FieldType.TEXT, FieldType.INTEGER);
        requireField("/evidence_field", "evidence_field", schema.evidenceField(), FieldType.TEXT);
        requireField("/title_field/zh", "title_field.zh", portrayal.titleZh(), FieldType.TEXT);
        requireField("/title_field/en", "title_field.en", portrayal.titleEn(), FieldType.TEXT);
        requireEvidenceWords();
        if (portrayal.mapped() && !dataset.spatial()) {
            throw document.fault("/style", "style is given, but geometry is none; expected no style and no zoom");
        }
        requireTileContent();
        for (int index = 0; index < dataset.files().size(); index++) {
            checkFile(index);
        }
    }

    private void requireTileContent() throws DatasetFileException {
        Schema schema = dataset.schema();
        List<String> inTiles = dataset.portrayal().tiles().fields();
        for (int index = 0; index < inTiles.size(); index++) {
            if (schema.findField(inTiles.get(index)).isEmpty()) {
                throw document.fault(
                        "/tiles/fields/" + index,
                        "tiles.fields[" + index + "] is \"" + inTiles.get(index)
                                + "\"; expected the name of one of the fields");
            }
        }
        requireInTiles("/title_field/zh", dataset.portrayal().titleZh(), inTiles);
        requireInTiles("/title_field/en", dataset.portrayal().titleEn(), inTiles);
        boolean small = document.tree().at("/tiles").has("small_shapes");
        if (small && schema.geometryType() == GeometryType.POINT) {
            throw document.fault(
                    "/tiles/small_shapes",
                    "tiles.small_shapes is given, but geometry is Point; expected it for lines and areas only");
        }
    }

    /** The map names what it is asked about by what the tile holds. */
    private void requireInTiles(String place, @Nullable String title, List<String> inTiles)
            throws DatasetFileException {
        if (title != null && !inTiles.isEmpty() && !inTiles.contains(title)) {
            throw document.fault(
                    place, "title_field is \"" + title + "\", which tiles.fields leaves out; expected it there too");
        }
    }

    private void refuseRepeatedNames() throws DatasetFileException {
        Set<String> names = new HashSet<>();
        List<Field> fields = dataset.schema().fields();
        for (int index = 0; index < fields.size(); index++) {
            String name = fields.get(index).name();
            if (!names.add(name)) {
                String place = "/fields/" + index + "/name";
                throw document.fault(
                        place, "fields[" + index + "].name is \"" + name + "\", as before; expected a name of its own");
            }
        }
    }

    private void requireField(String pointer, String key, @Nullable String name, FieldType... types)
            throws DatasetFileException {
        if (name == null) {
            return;
        }
        Optional<Field> field = dataset.schema().findField(name);
        if (field.isEmpty()) {
            throw document.fault(pointer, key + " is \"" + name + "\"; expected the name of one of the fields");
        }
        if (!List.of(types).contains(field.get().type())) {
            throw document.fault(
                    pointer,
                    key + " is \"" + name + "\", a field of type "
                            + field.get().type().word() + "; expected type " + types[0].word());
        }
    }

    private void requireEvidenceWords() throws DatasetFileException {
        String name = dataset.schema().evidenceField();
        if (name == null) {
            return;
        }
        Field field = dataset.schema().findField(name).orElseThrow();
        Set<String> words = new HashSet<>();
        for (Evidence evidence : Evidence.values()) {
            words.add(evidence.word());
        }
        List<String> values = field.vocabulary().stream().map(Term::value).toList();
        if (!field.required() || values.isEmpty() || !words.containsAll(values)) {
            throw document.fault(
                    "/fields/" + dataset.schema().indexOf(name),
                    "field " + name + " is the evidence_field; expected required: true and a vocabulary of "
                            + "measured, published, announced, schematic");
        }
    }

    private void checkFile(int index) throws DatasetFileException {
        SourceFile file = dataset.files().get(index);
        GeometrySource geometry = file.geometry();
        String key = "files[" + index + "].geometry";
        String place = "/files/" + index + "/geometry";
        if (!dataset.spatial() && !(geometry instanceof GeometrySource.None)) {
            throw document.fault(place, key + " gives positions, but the dataset's geometry is none; expected none");
        }
        boolean tabular = file.format().tabular();
        String format = file.format().word();
        if (geometry instanceof GeometrySource.InFile && tabular) {
            throw document.fault(
                    place, key + " is in_file; expected longitude and latitude or other columns for " + format);
        }
        boolean columns = !geometry.properties().isEmpty() && !(geometry instanceof GeometrySource.UnionOf);
        if (columns && !tabular) {
            throw document.fault(place, key + " names columns; expected that for csv, tsv and xlsx only");
        }
        requireType(columns && ofPoints(geometry), GeometryType.POINT, place, key);
        requireType(geometry instanceof GeometrySource.Corners, GeometryType.MULTI_POLYGON, place, key);
        requireType(file.format() == SourceFormat.GEOTIFF, GeometryType.POINT, place, key);
        requireUnit(geometry, place, key);
        if (geometry instanceof GeometrySource.UnionOf union) {
            requireType(true, GeometryType.MULTI_POLYGON, place, key);
            requireEarlierFile(union, index);
        }
    }

    /** Metres in a system of degrees, or degrees in a plane system, would only be told as positions out of the region. */
    private void requireUnit(GeometrySource geometry, String place, String key) throws DatasetFileException {
        CoordinateNotation corners =
                geometry instanceof GeometrySource.Corners list ? list.notation() : CoordinateNotation.DEGREES;
        boolean metres = geometry instanceof GeometrySource.PlaneColumns || corners == CoordinateNotation.METRES;
        boolean angles = geometry instanceof GeometrySource.AngleColumns || corners == CoordinateNotation.DMS;
        boolean plane = dataset.crs().zone().isPresent();
        if ((metres && !plane) || (angles && plane)) {
            throw document.fault(
                    place,
                    key + " gives " + (metres ? "metres" : "angles") + ", but crs is "
                            + dataset.crs().key() + "; expected a system in " + (metres ? "metres" : "degrees"));
        }
    }

    private static boolean ofPoints(GeometrySource geometry) {
        return geometry instanceof GeometrySource.Columns
                || geometry instanceof GeometrySource.AngleColumns
                || geometry instanceof GeometrySource.PlaneColumns;
    }

    private void requireType(boolean condition, GeometryType type, String place, String key)
            throws DatasetFileException {
        GeometryType declared = dataset.schema().geometryType();
        if (condition && dataset.spatial() && declared != type) {
            throw document.fault(
                    place,
                    key + " makes a " + type.key() + ", but the dataset's geometry is " + declared.key()
                            + "; expected them to agree");
        }
    }

    private void requireEarlierFile(GeometrySource.UnionOf union, int index) throws DatasetFileException {
        boolean self = union.dataset().equals(dataset.id());
        String place = "/files/" + index + "/geometry/union_of";
        if (self && index == 0) {
            throw document.fault(
                    place, "files[0].geometry.union_of is this dataset; expected an earlier file that holds the areas");
        }
        if (self) {
            requireField(
                    "/files/" + index + "/geometry/key",
                    "files[" + index + "].geometry.key",
                    union.key(),
                    FieldType.TEXT,
                    FieldType.INTEGER);
        }
    }
}
