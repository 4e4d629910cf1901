package org.mineralgis.source;

import java.util.Set;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFormat;

/** What a file is, by its content and not by its name. */
public enum FileKind {
    /** A JSON document, as GeoJSON is. */
    JSON("JSON 文件", "a JSON document", "", "", SourceFormat.GEOJSON, SourceFormat.GEOJSONSEQ),
    /** A sequence of JSON texts with record separators. */
    JSON_SEQUENCE("JSON 文本序列", "a sequence of JSON texts", "", "", SourceFormat.GEOJSONSEQ),
    /** Text, as a table of cells is. */
    TEXT("文本文件", "plain text", "", "", SourceFormat.CSV, SourceFormat.TSV),
    /** Text in UTF-16 with its byte order mark. */
    TEXT_UTF16("UTF-16 文本文件", "text in UTF-16", "", "", SourceFormat.CSV, SourceFormat.TSV),
    /** A KML document. */
    KML("KML 文件", "a KML document", "", "", SourceFormat.KML),
    /** Another XML document. */
    XML("XML 文件", "an XML document other than KML", "请另存为 GeoPackage 或 GeoJSON", "save it as GeoPackage or GeoJSON"),
    /** The main file of a shapefile. */
    SHAPEFILE("shapefile 的 .shp 文件", "the .shp of a shapefile", "", "", SourceFormat.SHAPEFILE),
    /** A shapefile in a zip. */
    ZIPPED_SHAPEFILE("含 shapefile 的 zip", "a zip with a shapefile", "", "", SourceFormat.SHAPEFILE),
    /** A KML document in a zip. */
    KMZ("KMZ 文件", "a KMZ", "", "", SourceFormat.KMZ),
    /** An Excel workbook of 2007 or later. */
    XLSX("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)", "", "", SourceFormat.XLSX),
    /** Another zip. */
    ZIP("其他 zip 文件", "a zip with nothing in it that is read", "请解压后提交其中的文件", "unpack it and send the files"),
    /** A database in one file, as GeoPackage is. */
    GEOPACKAGE("GeoPackage（SQLite 数据库）", "a GeoPackage (SQLite database)", "", "", SourceFormat.GEOPACKAGE),
    /** A TIFF. */
    TIFF("TIFF 文件", "a TIFF", "", "", SourceFormat.GEOTIFF),
    /** The table of a shapefile. */
    DBF("dBASE 表（.dbf）", "a dBASE table (.dbf)", "请与 .shp 一起提交，或另存为 CSV", "send it with its .shp, or save it as CSV"),
    /** An Excel workbook of before 2007, or another document of that time. */
    XLS("Excel 97–2003 工作簿（.xls）", "an Excel 97–2003 workbook (.xls)", "请另存为 .xlsx 或 CSV", "save it as .xlsx or CSV"),
    /** Points of MapGIS 6. */
    MAPGIS_POINTS("MapGIS 6.x 点文件（.WT）", "a MapGIS 6.x point file (.WT)", Advice.MAPGIS_ZH, Advice.MAPGIS_EN),
    /** Lines of MapGIS 6. */
    MAPGIS_LINES("MapGIS 6.x 线文件（.WL）", "a MapGIS 6.x line file (.WL)", Advice.MAPGIS_ZH, Advice.MAPGIS_EN),
    /** Areas of MapGIS 6. */
    MAPGIS_AREAS("MapGIS 6.x 区文件（.WP）", "a MapGIS 6.x polygon file (.WP)", Advice.MAPGIS_ZH, Advice.MAPGIS_EN),
    /** Another file of MapGIS 6, such as a project or one in plain text. */
    MAPGIS("MapGIS 6.x 文件", "a MapGIS 6.x file", Advice.MAPGIS_ZH, Advice.MAPGIS_EN),
    /** A drawing of AutoCAD. */
    DWG("AutoCAD 图形（.dwg）", "an AutoCAD drawing (.dwg)", Advice.CAD_ZH, Advice.CAD_EN),
    /** A drawing in AutoCAD's exchange format. */
    DXF("AutoCAD 交换文件（.dxf）", "an AutoCAD exchange file (.dxf)", Advice.CAD_ZH, Advice.CAD_EN),
    /** An archive other than a zip. */
    ARCHIVE("RAR、7z 或 gzip 压缩包", "a RAR, 7z or gzip archive", "请改用 zip 打包", "pack it as a zip"),
    /** A PDF. */
    PDF("PDF 文件", "a PDF", "请提交其所据的数据表或图层", "send the table or the layer that it was made from"),
    /** No bytes at all. */
    EMPTY("空文件", "an empty file", "请重新导出", "export it again"),
    /** Bytes of which nothing is known. */
    UNKNOWN(
            "无法识别的二进制文件",
            "a binary file of no known kind",
            "请另存为 GeoPackage、shapefile 或 CSV",
            "save it as GeoPackage, shapefile or CSV");

    private final LocalizedText title;
    private final LocalizedText advice;
    private final Set<SourceFormat> formats;

    FileKind(String titleZh, String titleEn, String adviceZh, String adviceEn, SourceFormat... formats) {
        this.title = new LocalizedText(titleZh, titleEn);
        this.advice = new LocalizedText(adviceZh, adviceEn);
        this.formats = Set.of(formats);
    }

    /** What it is, in a few words with their article. */
    public LocalizedText title() {
        return title;
    }

    /** How to turn it into something that is read; empty texts for what is read as it is. */
    public LocalizedText advice() {
        return advice;
    }

    /** The formats that it may be read as; none for what has to be converted. */
    public Set<SourceFormat> formats() {
        return formats;
    }

    /** Texts that several kinds share; an enum's own constants are not there yet when its values are made. */
    private static final class Advice {

        static final String MAPGIS_ZH =
                "文件本身不含完整的投影信息；请在 MapGIS 的“图形处理—文件转换”中输出为 shapefile（投影变换到 CGCS2000，单位米或度），连同投影参数一起提交";
        static final String MAPGIS_EN = "it does not hold its whole projection; in MapGIS export it as shapefile"
                + " (projected to CGCS2000, in metres or degrees) and send the projection's parameters with it";
        static final String CAD_ZH = "请在 CAD 或 GIS 软件中把所需图层导出为 shapefile 或 GeoPackage，并注明坐标系";
        static final String CAD_EN =
                "export the layers that are needed as shapefile or GeoPackage, and state the coordinate system";

        private Advice() {}
    }
}
