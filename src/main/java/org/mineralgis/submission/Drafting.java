package org.mineralgis.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.FileKind;
import org.mineralgis.source.FileRecognition;
import org.mineralgis.source.SourceException;

/** Makes a {@link DatasetDraft} of the first records of a file. */
final class Drafting {

    private static final int ID_LENGTH_MAX = 40;
    private static final String NO_HASH = "0".repeat(64);
    private static final List<String> PARTS = List.of("dbf", "prj", "cpg", "shx");

    private final Submission submission;
    private final List<LocalizedText> questions = new ArrayList<>();
    private final List<LocalizedText> evidence = new ArrayList<>();

    private Drafting(Submission submission) {
        this.submission = submission;
    }

    /** @throws RefusedFileException if the file cannot be read at all */
    static DatasetDraft of(Submission submission) throws IOException, RefusedFileException {
        return new Drafting(submission).draft();
    }

    private DatasetDraft draft() throws IOException, RefusedFileException {
        SourceFormat format = format();
        PositionDraft inFile =
                PositionDraft.of(new GeometrySource.InFile(), "位置取自文件中的几何", "positions are those of the file");
        try {
            Sample cells = sample(format, format.tabular() ? new GeometrySource.None() : new GeometrySource.InFile());
            if (format == SourceFormat.GEOJSON
                    && !cells.anySound()
                    && !cells.records().isEmpty()) {
                format = SourceFormat.GEOJSONSEQ;
            }
            PositionDraft positions = format.tabular() ? PositionColumns.find(cells) : inFile;
            Sample placed = format.tabular() ? sample(format, positions.source()) : cells;
            return draft(format, positions, placed);
        } catch (SourceException broken) {
            return sequence(format, inFile, broken);
        }
    }

    /** JSON that is no collection may be a sequence of features; where it is not, the first fault is the one to tell. */
    private DatasetDraft sequence(SourceFormat format, PositionDraft inFile, SourceException broken)
            throws IOException, RefusedFileException {
        if (format == SourceFormat.GEOJSON) {
            try {
                Sample sample = sample(SourceFormat.GEOJSONSEQ, inFile.source());
                if (sample.anySound()) {
                    return draft(SourceFormat.GEOJSONSEQ, inFile, sample);
                }
            } catch (SourceException alsoBroken) {
                broken.addSuppressed(alsoBroken);
            }
        }
        throw new RefusedFileException(FileFindings.unreadable(submission.name(), format.word(), broken));
    }

    private SourceFormat format() throws IOException, RefusedFileException {
        FileKind kind = FileRecognition.recognise(submission.main());
        String suffix = Submission.suffix(Path.of("/" + submission.name()));
        if (PARTS.contains(suffix) && kind != FileKind.SHAPEFILE) {
            throw new RefusedFileException(FileFindings.lonePart(submission.name(), suffix));
        }
        if (kind == FileKind.ZIP) {
            refuseHarmfulZip();
        }
        if (kind.formats().isEmpty()) {
            throw new RefusedFileException(FileFindings.toConvert(submission.name(), kind));
        }
        return switch (kind) {
            case JSON -> SourceFormat.GEOJSON;
            case TEXT, TEXT_UTF16 -> suffix.equals("tsv") || suffix.equals("tab") ? SourceFormat.TSV : SourceFormat.CSV;
            default -> kind.formats().iterator().next();
        };
    }

    /** What is in a zip is not looked at where the zip itself must not be opened, and its sender has to know why. */
    private void refuseHarmfulZip() throws IOException, RefusedFileException {
        try {
            FileRecognition.checkZip(submission.main());
        } catch (SourceException refused) {
            throw new RefusedFileException(FileFindings.unreadable(submission.name(), "zip", refused));
        }
    }

    private Sample sample(SourceFormat format, GeometrySource geometry) throws IOException, SourceException {
        return Sample.read(submission.main(), file(format, geometry));
    }

    private SourceFile file(SourceFormat format, GeometrySource geometry) {
        List<SourceFile.Part> parts = format != SourceFormat.SHAPEFILE
                ? List.of()
                : submission.parts().stream()
                        .map(part -> new SourceFile.Part(String.valueOf(part.getFileName()), NO_HASH))
                        .toList();
        return new SourceFile(submission.name(), NO_HASH, format, 0, geometry, parts);
    }

    private DatasetDraft draft(SourceFormat format, PositionDraft positions, Sample sample) {
        SystemChoice system = SystemChoice.of(submission, format, sample);
        GeometryType type = type(positions.source(), sample);
        evidence.addAll(0, positions.evidence());
        evidence.addAll(system.evidence());
        questions.addAll(positions.questions());
        Crs crs = system.used() == null ? Crs.CRS84 : system.used();
        GeometrySource source = type == GeometryType.NONE
                ? new GeometrySource.None()
                : crs.zone().isPresent() ? positions.source() : positions.inDegrees();
        FieldDrafts fields = FieldDrafts.of(sample, source.properties());
        Dataset dataset = new Dataset(
                id(submission.name()),
                metadata(),
                crs,
                submission.datum(),
                Evidence.PUBLISHED,
                List.of(file(format, source)),
                new Schema(type, fields.fields(), fields.idField(), null, fields.roles()),
                new Portrayal(null, null, fields.titleZh(), fields.titleEn()));
        return new DatasetDraft(
                dataset,
                sample.columns(),
                new Receipt.Source(
                        submission.name(),
                        format.word(),
                        submission.declared(),
                        type == GeometryType.NONE ? null : system.used(),
                        evidence),
                notices(type, system),
                questions);
    }

    private static List<SourceNotice> notices(GeometryType type, SystemChoice system) {
        LocalizedText missing = system.missing();
        return missing == null || type == GeometryType.NONE
                ? List.of()
                : List.of(new SourceNotice(SourceNotice.Kind.SYSTEM_MISSING, 0, missing));
    }

    /** The type that most positions are of. */
    private GeometryType type(GeometrySource source, Sample sample) {
        Map<GeometryType, Integer> seen = new EnumMap<>(GeometryType.class);
        for (SourceRecord record : sample.records()) {
            GeometryType type = type(record.geometry());
            if (type != null) {
                seen.merge(type, 1, Integer::sum);
            }
        }
        if (seen.size() > 1) {
            String types = String.join(
                    ", ", seen.keySet().stream().map(GeometryType::key).toList());
            evidence.add(new LocalizedText(
                    "几何类型混杂（" + types + "）：一个数据集只能有一种，其余请另存",
                    "the geometries are of several types (" + types
                            + "): a dataset has one, the others need a dataset of their own"));
        }
        return seen.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(unseen(source));
    }

    /** What columns hold where no cell could be read. */
    private static GeometryType unseen(GeometrySource source) {
        if (source instanceof GeometrySource.Corners) {
            return GeometryType.MULTI_POLYGON;
        }
        return source.properties().isEmpty() ? GeometryType.NONE : GeometryType.POINT;
    }

    private static @Nullable GeometryType type(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        return switch (geometry.getDimension()) {
            case 0 -> GeometryType.POINT;
            case 1 -> GeometryType.MULTI_LINE_STRING;
            default -> GeometryType.MULTI_POLYGON;
        };
    }

    private Metadata metadata() {
        LocalizedText name = new LocalizedText(submission.name(), submission.name());
        return new Metadata(
                name,
                name,
                new Licence(null, "unknown", null),
                "unknown",
                new Origin(submission.name(), "as received", "2000", null),
                List.of());
    }

    /** An identifier of the letters of the file's name. */
    private static String id(String name) {
        String stem = name.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        return stem.isEmpty() ? "submission" : stem.substring(0, Math.min(ID_LENGTH_MAX, stem.length()));
    }
}
