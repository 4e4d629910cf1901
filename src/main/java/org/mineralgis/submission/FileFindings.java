package org.mineralgis.submission;

import org.jspecify.annotations.Nullable;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.source.FileKind;
import org.mineralgis.source.SourceException;

/** Findings about a submitted file as a whole. */
final class FileFindings {

    private static final LocalizedText MEND =
            new LocalizedText("在所指的位置修正文件，或重新导出", "mend the file at that place, or export it again");

    private FileFindings() {}

    /** What is not read has to be converted. */
    static Finding toConvert(String file, FileKind kind) {
        return of(
                Rule.F02,
                file,
                new LocalizedText(
                        "文件是" + kind.title().zh() + "，不能直接读取",
                        "the file is " + kind.title().en() + ", which is not read"),
                kind.advice(),
                new Finding.Detail(short200(kind.title().en()), null, null, null, false));
    }

    /** One of the files of a shapefile without the one that holds the shapes. */
    static Finding lonePart(String file, String suffix) {
        return of(
                Rule.F02,
                file,
                new LocalizedText(
                        "文件是 shapefile 的 ." + suffix + " 部分，本身没有图形",
                        "the file is the ." + suffix + " of a shapefile, which has no shapes in it"),
                new LocalizedText(
                        "请与同名的 .shp 一起提交，或打包为 zip", "send it with the .shp of the same name, or all of them in a zip"),
                Finding.Detail.NONE);
    }

    /** The reader gave up; the place on this machine is cut off its message. */
    static Finding unreadable(String file, @Nullable String format, SourceException failure) {
        String path = failure.file().toString();
        String message = String.valueOf(failure.getMessage());
        String fault =
                message.startsWith(path) ? message.substring(path.length() + 1).strip() : message;
        String as = format == null ? "" : format;
        return of(
                Rule.F02,
                file,
                new LocalizedText("文件不能按 " + as + " 格式读取：" + fault, "the file cannot be read as " + as + ": " + fault),
                MEND,
                new Finding.Detail(null, format, null, null, false));
    }

    /** Nothing to check must not look like nothing found. */
    static Finding noRecords(String file) {
        return of(
                Rule.F02,
                file,
                new LocalizedText("文件中没有记录", "there is no record in the file"),
                new LocalizedText("核对文件是否完整，或重新导出", "check that the file is whole, or export it again"),
                Finding.Detail.NONE);
    }

    /** What the numbers leave open about positions. */
    static Finding question(String file, LocalizedText question) {
        return of(
                Rule.G05,
                file,
                question,
                new LocalizedText(
                        "请用“经度、纬度”或“东坐标、北坐标”作列名，并以 --crs 写明坐标系",
                        "name the columns longitude and latitude, or easting and northing, and state the system by --crs"),
                Finding.Detail.NONE);
    }

    private static Finding of(
            Rule rule, String file, LocalizedText message, LocalizedText remedy, Finding.Detail detail) {
        return new Finding(rule.id(), rule.severity(), new Finding.Place("", file, 0, null), message, remedy, detail);
    }

    private static String short200(String text) {
        return text.length() <= Finding.Detail.LENGTH_MAX ? text : text.substring(0, Finding.Detail.LENGTH_MAX);
    }
}
