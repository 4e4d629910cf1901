package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeocentricShift.Axes;
import org.mineralgis.model.GeodeticDatum;

/**
 * The datum parameters that the operator supplies. The file may be confidential, so no message shows its values.
 *
 * @param sets in the order of the file
 * @param sha256 of the file; empty when there is none
 */
public record DatumParametersFile(List<DatumParameters> sets, String sha256) {

    /** The file's name in the folder of the datasets, where it is looked for unless another is named. */
    public static final String NAME = "datum-parameters.yaml";

    public DatumParametersFile {
        sets = List.copyOf(sets);
    }

    /**
     * The parameters in {@code named}, or else in the file of that {@link #NAME} in {@code gisData}; none when nothing is
     * named and no such file is there.
     *
     * @throws DatasetFileException if the file departs from its schema or contradicts itself, with the line, or if the
     *     named one is not there
     */
    public static DatumParametersFile read(Path gisData, @Nullable Path named)
            throws DatasetFileException, IOException {
        Path file = named == null ? gisData.resolve(NAME) : named;
        if (named == null && !Files.exists(file)) {
            return new DatumParametersFile(List.of(), "");
        }
        if (!Files.isRegularFile(file)) {
            throw new DatasetFileException(file, 1, "is not there, or not a file; expected the datum parameters");
        }
        YamlDocument document = YamlFile.read(file);
        YamlSchema.DATUM_PARAMETERS.validate(document);
        DatumParameterRules.check(document);
        List<DatumParameters> sets =
                DatasetDocument.list(document.tree().get("operations"), DatumParametersFile::parameters);
        return new DatumParametersFile(sets, FileHash.sha256(file));
    }

    /** Whether one of the sets leads from {@code datum}. */
    public boolean concerns(GeodeticDatum datum) {
        return sets.stream().anyMatch(set -> set.from() == datum);
    }

    private static DatumParameters parameters(JsonNode operation) {
        JsonNode area = operation.get("area");
        return new DatumParameters(
                operation.get("id").asText(),
                operation.get("version").asText(),
                DatasetDocument.text(operation.get("title")),
                DatasetDocument.word(GeodeticDatum.class, operation.get("from")),
                DatasetDocument.word(GeodeticDatum.class, operation.get("to")),
                shift(operation),
                new BoundingBox(
                        area.get("west").asDouble(),
                        area.get("south").asDouble(),
                        area.get("east").asDouble(),
                        area.get("north").asDouble()),
                operation.get("accuracy_m").asDouble());
    }

    private static GeocentricShift shift(JsonNode operation) {
        JsonNode values = operation.get("parameters");
        return new GeocentricShift(
                DatasetDocument.word(GeocentricShift.Method.class, operation.get("method")),
                new Axes(number(values, "dx_m"), number(values, "dy_m"), number(values, "dz_m")),
                new Axes(number(values, "rx_arcsec"), number(values, "ry_arcsec"), number(values, "rz_arcsec")),
                number(values, "scale_ppm"),
                operation.get("source").asText().strip());
    }

    /** 0 for a value that does not belong to the method. */
    private static double number(JsonNode values, String key) {
        return values.path(key).asDouble(0);
    }
}
