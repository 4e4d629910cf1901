package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormReaderTest {

    @TempDir
    Path folder;

    @Test
    void filesAndFieldsAreReadWhole() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        Upload upload =
                read(Form.file("矿山.shp", bytes).field("crs", "EPSG:4513").addFile("矿山.dbf", new byte[0]));
        assertEquals(Map.of("crs", "EPSG:4513"), upload.fields());
        assertEquals("矿山.shp", upload.files().get(0).name());
        assertEquals(folder.resolve("upload.shp"), upload.files().get(0).path());
        assertArrayEquals(bytes, Files.readAllBytes(upload.files().get(0).path()));
        assertEquals("矿山.dbf", upload.files().get(1).name());
        assertEquals(0, Files.size(upload.files().get(1).path()));
    }

    /** Boundaries, carriage returns and names in GBK lie across the ends of what is read at once. */
    @Test
    void aFormIsTheSameHoweverItIsCutOnTheWay() throws Exception {
        Random random = new Random(20_261_128);
        byte[] content = "a\r\n--X\r\n--XY\r\r\n-".repeat(40).getBytes(StandardCharsets.UTF_8);
        byte[] form = Form.withNamesIn("GBK")
                .field("crs", "EPSG:4490")
                .addFile("乌恰县矿山表.csv", content)
                .addFile("铅锌矿.dbf", content)
                .bytes();
        for (int round = 0; round < 300; round++) {
            int most = 1 + random.nextInt(round < 100 ? 3 : 400);
            Upload upload = read(form, new FilterInputStream(new ByteArrayInputStream(form)) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    return super.read(bytes, from, Math.min(length, 1 + random.nextInt(most)));
                }
            });
            assertEquals("乌恰县矿山表.csv", upload.files().get(0).name());
            assertEquals("铅锌矿.dbf", upload.files().get(1).name());
            assertArrayEquals(content, Files.readAllBytes(upload.files().get(0).path()));
            assertArrayEquals(content, Files.readAllBytes(upload.files().get(1).path()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=\"../../etc/passwd\"                    | passwd",
                "filename=\"C:\\Users\\wang\\矿山.shp\"             | 矿山.shp",
                "filename=\"a\u0000\u202Egnp.csv\"                | agnp.csv",
                "filename=\"a;b=c.csv\"                           | a;b=c.csv",
                "filename=\"a\\\"b.csv\"                          | a\"b.csv",
                "filename=plain.csv                               | plain.csv",
                "filename=\"x.csv\"; filename*=UTF-8''%E7%9F%BF.csv | 矿.csv",
                "filename*=gbk'zh'%BF%F3.csv                      | 矿.csv",
                "filename*=UTF-8''%zz                             | %zz",
                "filename=\"..\"                                  | ..",
            })
    void theNameOfAFileIsDataAndNeverAWay(String given, String shown) throws Exception {
        Upload upload = read(Form.empty().part("form-data; name=\"file\"; " + given, new byte[] {1}));
        assertEquals(shown, upload.files().get(0).name());
        assertEquals(folder, upload.files().get(0).path().getParent());
        assertEquals(1, Files.size(upload.files().get(0).path()));
    }

    @Test
    void aLongNameKeepsItsStartAndItsEnding() throws Exception {
        String name = read(Form.file("矿".repeat(2_000) + ".geojson", "x"))
                .files()
                .get(0)
                .name();
        assertEquals(101, name.length());
        assertEquals(".geojson", name.substring(93));
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data",
        "application/json",
        "multipart/mixed; boundary=XX",
        "''",
        "multipart/form-data; boundary="
    })
    void whatIsNoFormIsRefused(String type) {
        byte[] form = Form.file("a.csv", "x").bytes();
        RequestBody body = new RequestBody(type, form.length, () -> new ByteArrayInputStream(form));
        assertEquals(ProblemType.NOT_A_FORM, refused(() -> new FormReader(UploadLimits.DEFAULT)
                .read(body, Set.of(), folder)));
    }

    @Test
    void aFormThatIsCutOffIsRefused() {
        byte[] whole = Form.file("a.csv", "x").field("crs", "EPSG:4490").bytes();
        byte[] unended = Form.file("a.csv", "x").unended();
        assertEquals(ProblemType.BAD_REQUEST, refused(() -> read(unended, new ByteArrayInputStream(unended))));
        for (int length = 0; length < whole.length - 6; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertEquals(ProblemType.BAD_REQUEST, refused(() -> read(cut, new ByteArrayInputStream(cut))));
        }
    }

    @Test
    void aThousandPartsAreRefusedAtTheTwentyFirst() throws Exception {
        Form form = Form.empty();
        for (int part = 0; part < 1_000; part++) {
            form.addFile(part + ".csv", new byte[] {1});
        }
        assertEquals(ProblemType.BAD_REQUEST, refused(() -> read(form)));
        try (var files = Files.list(folder)) {
            assertEquals(20, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void aHeaderOrAFieldOfManyKilobytesIsRefused() {
        assertEquals(ProblemType.BAD_REQUEST, refused(() -> read(Form.file("x".repeat(1 << 20), "x"))));
        assertEquals(ProblemType.BAD_REQUEST, refused(() -> read(Form.empty().field("crs", "x".repeat(1 << 20)))));
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            byte[] start = Arrays.copyOf("--XX\r\n".getBytes(StandardCharsets.UTF_8), 6 + bytes.length);
            System.arraycopy(bytes, 0, start, 6, bytes.length);
            byte[] form = round % 2 == 0 ? bytes : start;
            assertThrows(Problem.class, () -> read(form, new ByteArrayInputStream(form)));
        }
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotEvenOpened() {
        RequestBody body = new RequestBody(Form.TYPE, (64L << 20) + 1, () -> {
            throw new AssertionError("it was opened");
        });
        assertEquals(ProblemType.UPLOAD_TOO_LARGE, refused(() -> new FormReader(UploadLimits.DEFAULT)
                .read(body, Set.of(), folder)));
    }

    @Test
    void whatDoesNotSayItsSizeIsReadToTheLimitAndNoFurther() {
        UploadLimits limits = new UploadLimits(1 << 20, 20, Duration.ofHours(1), 0, Duration.ofHours(1));
        long[] given = {0};
        byte[] start = Form.file("a.csv", new byte[0]).unended();
        RequestBody endless = new RequestBody(Form.TYPE, -1, () -> new InputStream() {
            @Override
            public int read() {
                return given[0] < start.length ? start[(int) given[0]++] : (int) (given[0]++ & 0x7F);
            }
        });
        assertEquals(
                ProblemType.UPLOAD_TOO_LARGE, refused(() -> new FormReader(limits).read(endless, Set.of(), folder)));
        assertEquals(true, given[0] <= (1 << 20) + (64 << 10), () -> given[0] + " bytes were read");
    }

    @Test
    void anUploadThatDribblesIsGivenUp() {
        UploadLimits limits = new UploadLimits(1 << 20, 20, Duration.ofMinutes(-1), 4_096, Duration.ofHours(1));
        byte[] form = Form.file("a.csv", "x").bytes();
        RequestBody body = new RequestBody(Form.TYPE, form.length, () -> new ByteArrayInputStream(form));
        assertEquals(ProblemType.UPLOAD_TOO_SLOW, refused(() -> new FormReader(limits).read(body, Set.of(), folder)));
        UploadLimits brief = new UploadLimits(1 << 20, 20, Duration.ofHours(1), 0, Duration.ZERO);
        assertEquals(ProblemType.UPLOAD_TOO_SLOW, refused(() -> new FormReader(brief).read(body, Set.of(), folder)));
    }

    /** Runs what must be refused. */
    @FunctionalInterface
    private interface Reading {
        void run() throws Exception;
    }

    private static ProblemType refused(Reading reading) {
        return assertThrows(Problem.class, reading::run).type();
    }

    private Upload read(Form form) throws IOException {
        return read(form.bytes(), new ByteArrayInputStream(form.bytes()));
    }

    private Upload read(byte[] form, InputStream in) throws IOException {
        RequestBody body = new RequestBody(Form.TYPE, form.length, () -> in);
        return new FormReader(UploadLimits.DEFAULT).read(body, Set.of("crs"), folder);
    }
}
