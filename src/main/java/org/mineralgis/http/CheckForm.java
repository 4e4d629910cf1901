package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/** The form that a file is sent with: which fields it has, what they may be, and what is said of those that are wrong. */
final class CheckForm {

    static final String CRS = "crs";

    static final LocalizedText TITLE = text("检查我的文件", "Check my file");
    static final LocalizedText DESCRIPTION = text(
            "把矿产数据文件发来检查：坐标系与坐标、文字编码、面积、县市等。文件只在检查期间存放在本服务器上，检查后立即删除。",
            "Send a file with mineral data to have its coordinates, encoding, areas, counties and more checked. It stays"
                    + " on this server only while it is checked and is deleted at once.");
    static final LocalizedText NOT_A_FORM = text(
            "请以 multipart/form-data 表单发送文件，字段名为 file。",
            "Please send the file as a form of the type multipart/form-data, in the field \"file\".");
    static final LocalizedText MALFORMED = text("表单不完整或格式有误。", "The form is cut off or malformed.");
    static final LocalizedText TOO_MANY_PARTS = text("表单的字段太多。", "The form has too many fields.");
    static final LocalizedText FIELD_TOO_LONG =
            text("表单中除 file 外，字段最多 1000 字节。", "A field of the form other than \"file\" is longer than 1,000 bytes.");
    static final LocalizedText TOO_LARGE = text("上传的内容超过 64 MiB。", "The upload is larger than 64 MiB.");
    static final LocalizedText TOO_MUCH_MEMORY =
            text("检查此文件所需的内存超过限度，请分成较小的文件。", "Checking this file needs more memory than is granted; please split it.");
    static final LocalizedText TOO_SLOW = text("上传太慢，已中止。", "The upload was too slow and has been given up.");

    private static final LocalizedText FILE_EXPECTED = text("要检查的文件", "the file to be checked");
    private static final LocalizedText ONE_FILE = text(
            "一个文件，或同一个 shapefile 的各部分（同名，.shp 加 .dbf 等）",
            "one file, or the parts of one shapefile (one name, .shp with .dbf and others)");
    private static final LocalizedText CRS_EXPECTED = text("下列坐标系之一", "one of these systems");
    private static final Set<String> SHAPEFILE =
            Set.of("shp", "dbf", "shx", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "cst", "xml");

    private CheckForm() {}

    /**
     * The file of a form, or the parts of one shapefile.
     *
     * @throws Problem when there is none, or when there are several that do not belong together
     */
    static List<UploadedFile> files(Upload upload) {
        List<UploadedFile> files = upload.files();
        boolean none =
                files.isEmpty() || files.size() == 1 && files.get(0).name().isEmpty();
        if (none) {
            throw Problem.missingParameter(FormParts.FILE, FILE_EXPECTED);
        }
        if (files.size() > 1 && !areOneShapefile(files)) {
            String names =
                    String.join(", ", files.stream().map(UploadedFile::name).toList());
            throw Problem.invalidParameter(FormParts.FILE, names, ONE_FILE);
        }
        return files;
    }

    private static boolean areOneShapefile(List<UploadedFile> files) {
        List<String> names =
                files.stream().map(file -> file.name().toLowerCase(Locale.ROOT)).toList();
        List<String> endings = names.stream().map(FileNames::ending).toList();
        return Set.copyOf(names).size() == names.size()
                && SHAPEFILE.containsAll(endings)
                && endings.stream().filter("shp"::equals).count() == 1
                && names.stream().map(FileNames::stem).distinct().count() == 1;
    }

    /**
     * The system that the client states, in the address or in the form.
     *
     * @throws Problem when it is not one of ours, or stated in two ways
     */
    static Optional<Crs> crs(@Nullable String inAddress, @Nullable String inForm) {
        if (inAddress != null && inForm != null && !inAddress.equals(inForm)) {
            throw Problem.invalidParameter(CRS, inForm, Texts.GIVEN_ONCE);
        }
        String key = inAddress != null ? inAddress : inForm;
        // A form without a choice sends the field empty.
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Crs.find(key.strip()).orElseThrow(() -> Problem.invalidParameter(CRS, key, CRS_EXPECTED, keys())));
    }

    /** The identifiers of all systems that may be stated. */
    static List<String> keys() {
        return Arrays.stream(Crs.values()).map(Crs::key).toList();
    }

    /** The form in OpenAPI 3.0. */
    static ObjectNode requestBody() {
        ObjectNode body = Json.object().put("required", true);
        ObjectNode schema = body.putObject("content")
                .putObject("multipart/form-data")
                .putObject("schema")
                .put("type", "object");
        schema.putArray("required").add(FormParts.FILE);
        ObjectNode fields = schema.putObject("properties");
        fields.putObject(FormParts.FILE)
                .put("type", "string")
                .put("format", "binary")
                .put("description", "The file; several for the parts of one shapefile. At most 64 MiB in all.");
        ArrayNode keys = fields.putObject(CRS)
                .put("type", "string")
                .put("description", "The system of its coordinates; else what the file says.")
                .putArray("enum");
        keys().forEach(keys::add);
        return body;
    }
}
