package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.MapSign;
import org.mineralgis.model.Schema;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.model.Term;
import org.mineralgis.source.Gdal;
import org.mineralgis.source.Readings;

final class TextEncodersTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static final Dataset PLACES =
            dataset("place", GeometryType.POINT, field("name", FieldType.TEXT), field("height", FieldType.NUMBER));

    private static final Dataset MINES = commodities("mine", field("name_zh", FieldType.TEXT));

    @TempDir
    private Path folder;

    private static Dataset commodities(String id, Field... others) {
        Field commodities = field("commodities", FieldType.LIST);
        List<Term> terms = List.of(
                new Term("zinc", new LocalizedText("锌", "zinc")), new Term("gold", new LocalizedText("金", "gold")));
        Field withTerms = new Field(
                commodities.name(),
                commodities.type(),
                commodities.title(),
                null,
                false,
                terms,
                null,
                null,
                new FieldMapping("commodities", List.of(), null, Map.of()));
        Field[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = withTerms;
        Dataset plain = dataset(id, GeometryType.POINT, all);
        Schema schema =
                new Schema(GeometryType.POINT, List.of(all), null, null, Map.of(FieldRole.COMMODITY, "commodities"));
        return new Dataset(
                id,
                plain.metadata(),
                plain.crs(),
                plain.datum(),
                plain.evidence(),
                plain.files(),
                schema,
                plain.portrayal());
    }

    private static String written(
            FileFormat format, Dataset dataset, ServedCrs crs, Charset charset, Feature... features)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FeatureEncoder encoder = format.open(out, new FileContent(dataset, crs, charset))) {
            for (Feature feature : features) {
                encoder.write(feature);
            }
            encoder.finish();
        }
        return format == FileFormat.GML ? firstEntry(out.toByteArray()) : out.toString(charset);
    }

    private static String firstEntry(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String written(FileFormat format, Dataset dataset, Feature... features) throws IOException {
        return written(format, dataset, ServedCrs.CRS84, StandardCharsets.UTF_8, features);
    }

    @Test
    void csvHasAPointInDegreesInMinutesAndInTheMetresOfItsZone() throws IOException {
        String csv = written(FileFormat.CSV, PLACES, feature("1", "POINT (75.0417 39.6811)", "乌拉根", -5.5));
        assertEquals(
                "\uFEFFid,name,height,evidence,original_crs,datum_steps,datum_accuracy_m,original_coordinates,"
                        + "longitude,latitude,longitude_dms,latitude_dms,plane_crs,east_m,north_m",
                csv.lines().findFirst().orElseThrow());
        assertTrue(csv.contains("1,乌拉根,-5.5,published,OGC:CRS84,,,,75.0417,39.6811,"), csv);
        assertTrue(csv.contains(",75°02′30.120″E,39°40′51.960″N,EPSG:4513,25503577.43,4394121.89"), csv);
    }

    @Test
    void csvHasTheMetresOfTheSystemThatWasChosen() throws IOException {
        Feature placed = FileFormatContractTest.placed(
                        List.of(feature("1", "POINT (75.0417 39.6811)", "x", null)), ServedCrs.EPSG_4535)
                .get(0);
        String csv = written(FileFormat.CSV, PLACES, ServedCrs.EPSG_4535, StandardCharsets.UTF_8, placed);
        assertTrue(csv.contains(",75.0417,39.6811,"), csv);
        assertTrue(csv.contains(",EPSG:4535,24"), csv);
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsNeverAFormulaAndNumbersStayNumbers() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@sum", "\t=1")) {
            String csv = written(FileFormat.CSV, PLACES, feature("1", null, evil, -1.0));
            assertTrue(csv.contains("'" + evil) && csv.contains(",-1,published"), csv);
        }
    }

    @Test
    void whatGbkLacksIsMarkedInCsv() throws IOException {
        String csv = written(FileFormat.CSV, PLACES, ServedCrs.CRS84, GBK, feature("1", null, "乌拉根𠀀", null));
        assertTrue(csv.contains("乌拉根〓"), csv);
    }

    @Test
    void namesOfPositionCellsGiveWayToFields() throws IOException {
        Dataset taken = dataset(
                "taken", GeometryType.POINT, field("Longitude", FieldType.TEXT), field("evidence", FieldType.TEXT));
        String head = written(FileFormat.CSV, taken).lines().findFirst().orElseThrow();
        assertTrue(head.contains(",longitude_2,") && head.contains(",evidence_2,"), head);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"KML", "GML"})
    void xmlHoldsEveryTextOrMarksWhatItCannotHold(FileFormat format) throws Exception {
        String evil = "a\u0000b\u0007 ]]> <script>&amp;\uD800 \uFFFE 𠀀";
        Path file = Reopened.write(
                folder, format, PLACES, ServedCrs.CRS84, List.of(feature("1", "POINT (75 39)", evil, 1.0)));
        String text = String.valueOf(Reopened.of(format, file).records().get(0).attributes());
        assertTrue(text.contains("a\uFFFDb\uFFFD ]]> <script>&amp;\uFFFD \uFFFD 𠀀"), text);
    }

    @Test
    void recordsInKmlAreDrawnAsOnTheMap() throws Exception {
        Dataset areas = dataset("areas", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
        MapSign.Paint ochre = new MapSign.Paint(0xC9, 0xA8, 0x6A, 1);
        MapSign.Paint haze = new MapSign.Paint(0xC4, 0x62, 0x2D, 0.2);
        MapSign.Paint gold = new MapSign.Paint(0xE3, 0xB5, 0x05, 1);
        FileContent content = new FileContent(
                areas,
                ServedCrs.CRS84,
                StandardCharsets.UTF_8,
                List.of(),
                List::of,
                Instant.EPOCH,
                record -> new MapSign(gold, ochre, 4, record.id().equals("full") ? haze : null),
                folder);
        Path file = Reopened.write(
                folder,
                FileFormat.KML,
                content,
                List.of(
                        feature("full", "POLYGON ((75 39, 76 39, 76 40, 75 39))", "x"),
                        feature("hollow", "POLYGON ((75 39, 76 39, 76 40, 75 39))", "x"),
                        feature("point", "POINT (75 39)", "x")));
        String kml = Files.readString(file);
        assertTrue(kml.contains("<LineStyle><color>ff6aa8c9</color><width>4</width></LineStyle>"), kml);
        assertTrue(
                kml.contains("<PolyStyle><color>332d62c4</color><fill>1</fill><outline>1</outline></PolyStyle>"), kml);
        assertTrue(kml.contains("<PolyStyle><fill>0</fill><outline>1</outline></PolyStyle>"), kml);
        assertTrue(kml.contains("<IconStyle><color>ff05b5e3</color>"), kml);
        String seen = Gdal.run(List.of("ogrinfo", "-ro", "-al", file.toString()));
        assertTrue(seen.contains("PEN(c:#C9A86AFF,w:4.000000px)"), seen);
        assertTrue(seen.contains("#C4622D33"), seen);
    }

    @Test
    void kmlOfWhatTheMapDoesNotDrawHasAColourForEachCommodityAndOurOwnReaderReadsIt() throws Exception {
        String kml = written(
                FileFormat.KML,
                MINES,
                feature("1", "POINT (75 39)", "乌拉根", List.of("gold", "zinc")),
                feature("2", "POINT (75 39)", "乙", List.of("gold")),
                feature("3", "POINT (75 39)", "丙", List.of("zinc")),
                feature("4", "POINT (75 39)", "丁", List.of()));
        List<String> colours = new ArrayList<>();
        Matcher colour = Pattern.compile("<color>([0-9a-f]{8})</color>").matcher(kml);
        while (colour.find()) {
            colours.add(colour.group(1));
        }
        assertEquals(colours.get(0), colours.get(1));
        assertEquals(3, new HashSet<>(colours).size(), colours::toString);
        assertTrue(kml.contains("<name>乌拉根</name>"), kml);
        Path file = Reopened.write(
                folder,
                FileFormat.KML,
                MINES,
                ServedCrs.CRS84,
                List.of(feature("1", "POINT (75 39)", "乌拉根", List.of())));
        SourceRecord read = Readings.of(file, SourceFormat.KML, new GeometrySource.InFile())
                .records()
                .get(0);
        assertEquals("乌拉根", read.attributes().get("name_zh"));
        assertEquals("POINT (75 39)", String.valueOf(read.geometry()));
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"GEOJSON", "GEOJSONSEQ", "CSV"})
    void ourOwnReaderReadsWhatWeWrote(FileFormat format) throws Exception {
        SourceFormat known = SourceFormat.valueOf(format.name());
        GeometrySource place = known == SourceFormat.CSV
                ? new GeometrySource.Columns("longitude", "latitude")
                : new GeometrySource.InFile();
        Feature written = feature("wulagen", "POINT (75.0417 39.6811)", "乌拉根", 2.5);
        Path file = Reopened.write(folder, format, PLACES, ServedCrs.CRS84, List.of(written));
        List<SourceRecord> records = Readings.of(file, known, place).records();
        assertEquals(1, records.size());
        assertEquals("乌拉根", records.get(0).attributes().get("name"));
        assertEquals("2.5", records.get(0).attributes().get("height"));
        if (known != SourceFormat.CSV) {
            assertEquals(written.geometry(), records.get(0).geometry());
        }
    }

    @Test
    void aDrawingHasACadLayerForEachCommodityAndTheNameBesideThePoint() throws Exception {
        List<Feature> placed = FileFormatContractTest.placed(
                List.of(
                        feature("1", "POINT (75 39)", "乌拉根鿫", List.of("zinc")),
                        feature("2", "POINT (75.1 39)", null, List.of("gold")),
                        feature("3", "POINT (75.2 39)", "无矿种", null),
                        feature("4", null, "nowhere", null)),
                ServedCrs.EPSG_4513);
        Path file = Reopened.write(folder, FileFormat.DXF, MINES, ServedCrs.EPSG_4513, placed);
        List<SourceRecord> entities = Reopened.of(FileFormat.DXF, file).records();
        List<@Nullable String> layers = entities.stream()
                .map(entity -> entity.attributes().get("Layer"))
                .distinct()
                .toList();
        assertEquals(List.of("锌", "金", "数据集 mine·其他"), layers);
        assertEquals(6, entities.size());
        // AutoCAD shows the character that GBK lacks, GDAL its number.
        assertEquals("乌拉根\\U+9FEB", entities.get(1).attributes().get("Text"));
        assertTrue(Gdal.summary(file.toString()).contains("Layer name: entities"));
    }

    @Test
    void minesAreViewsOfEarthResourceMl() throws IOException {
        Dataset mines = commodities(
                "mine",
                field("name_zh", FieldType.TEXT),
                field("name_en", FieldType.TEXT),
                field("status", FieldType.TEXT));
        String gml = written(
                FileFormat.GML,
                mines,
                ServedCrs.EPSG_4326,
                StandardCharsets.UTF_8,
                feature("mine-wulagen", "POINT (75.0417 39.6811)", "乌拉根铅锌矿", "Wulagen", "operating", List.of("zinc")),
                feature("mine-2", null, null, "Second", null, List.of()));
        assertTrue(
                gml.contains("<erl:identifier>mine-wulagen</erl:identifier>"
                        + "<erl:name>乌拉根铅锌矿 / Wulagen</erl:name><erl:status>operating</erl:status>"
                        + "<erl:commodity>zinc</erl:commodity>"
                        + "<erl:status_uri>http://resource.geosciml.org/classifier/cgi/mine-status/operating</erl:status_uri>"
                        + "<erl:representativeCommodity_uri>http://resource.geosciml.org/classifier/cgi/commodity-code/zinc"
                        + "</erl:representativeCommodity_uri><erl:shape>"),
                gml);
        assertTrue(gml.contains("<gml:pos>39.6811 75.0417</gml:pos>"), gml);
        String unknown = "http://www.opengis.net/def/nil/ogc/0/unknown";
        assertTrue(gml.contains("<erl:status>" + unknown + "</erl:status>"), gml);
        assertTrue(gml.contains("<erl:shape nilReason=\"" + unknown + "\">"), gml);
        assertFalse(gml.contains("erl:owner"), gml);
    }

    @Test
    void estimatesNameTheirCategoryAndStandardByCgiOrByAnAddressOfOurs() throws IOException {
        Dataset estimates = dataset(
                "resource_estimate",
                GeometryType.NONE,
                field("commodity", FieldType.TEXT),
                field("category", FieldType.TEXT),
                field("classification_system", FieldType.TEXT),
                field("value_parsed", FieldType.NUMBER),
                field("quantity_basis", FieldType.TEXT),
                field("grade", FieldType.NUMBER),
                field("grade_unit", FieldType.TEXT));
        String gml = written(
                FileFormat.GML,
                estimates,
                feature("1", null, "lead", "inferred", "gbt-17766-2020", 11300.0, "contained metal", 5.8, "%"),
                feature("2", null, "lead", "proved", "jorc-code", null, null, null, null),
                feature("3", null, "uranium", null, null, null, null, null, null));
        assertTrue(gml.contains("<erl:oreMeasure>11300 t contained metal at 5.8 %</erl:oreMeasure>"), gml);
        assertTrue(gml.contains("cgi/resource-assessment-category/inferred-mineral-resource<"), gml);
        assertTrue(gml.contains("cgi/reserve-assessment-category/proved-ore-reserves<"), gml);
        assertTrue(gml.contains("urn:mineral-gis:classification-method-used:gbt-17766-2020<"), gml);
        assertTrue(gml.contains("cgi/classification-method-used/jorc-code<"), gml);
        assertTrue(gml.contains("<erl:shape nilReason=\"http://www.opengis.net/def/nil/ogc/0/withheld\">"), gml);
    }

    @Test
    void gdalTakesTheTypesOfGmlFromItsSchemaAlsoWhenThereIsNoRecord() throws Exception {
        List<Field> fields = AwkwardRecords.MINES.schema().fields();
        Dataset holes = dataset("hole", GeometryType.POINT, fields.toArray(new Field[0]));
        for (List<Feature> records : List.of(AwkwardRecords.ALL, List.<Feature>of())) {
            Path file = Reopened.write(folder, FileFormat.GML, holes, ServedCrs.EPSG_4326, records);
            String summary = Gdal.summary("/vsizip/{" + file + "}/hole.gml");
            assertTrue(summary.contains("Feature Count: " + records.size()), summary);
            assertTrue(summary.contains(AwkwardRecords.LONGEST_NAME + ": Integer64"), summary);
            assertTrue(summary.contains("grade: Real"), summary);
            assertTrue(summary.contains("working: Integer(Boolean)"), summary);
            assertTrue(summary.contains("since: Date"), summary);
            assertTrue(summary.contains("Geometry: Point"), summary);
            assertEquals(records.isEmpty(), !summary.contains("ID[\"EPSG\",4326]"), summary);
            assertEquals(
                    records.isEmpty(), !summary.contains("Extent: (74.287500, 38.900000) - (76.500000, 40.062500)"));
        }
    }

    @Test
    void otherDatasetsHaveAnElementForEveryFieldInTheirOwnNamespace() throws IOException {
        Dataset odd = dataset("place", GeometryType.POINT, field("矿 种", FieldType.TEXT), field("1st", FieldType.TEXT));
        String gml = written(FileFormat.GML, odd, feature("1", "POINT (75 39)", "锌", null));
        assertTrue(gml.contains("xmlns:mg=\"urn:mineral-gis:dataset:place\""), gml);
        assertTrue(gml.contains("<mg:矿_x0020_种>锌</mg:矿_x0020_种><mg:_x0031_st xsi:nil=\"true\">"), gml);
        assertTrue(gml.contains("srsName=\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\""), gml);
    }
}
