package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** What a workbook keeps beside its sheets: their order, the texts that cells share, and which styles show dates. */
final class XlsxBook {

    private static final long SHARED_TEXTS_MAX = 64 << 20;
    private static final int STYLES_MAX = 100_000;

    private final Path file;
    private final ZipArchive archive;
    private final List<String> sharedTexts = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean from1904;
    private @Nullable String sheetReference;

    private XlsxBook(Path file, ZipArchive archive) {
        this.file = file;
        this.archive = archive;
    }

    static XlsxBook read(Path file, ZipArchive archive) throws IOException, SourceException {
        XlsxBook book = new XlsxBook(file, archive);
        book.workbook();
        book.readSharedTexts();
        book.readStyles();
        return book;
    }

    XlsxCells cells() {
        return new XlsxCells(List.copyOf(sharedTexts), Set.copyOf(dateStyles), from1904);
    }

    /** The document of the first visible sheet, at its start. */
    XmlStream openSheet() throws IOException, SourceException {
        String target = null;
        try (XmlStream xml = open("xl/_rels/workbook.xml.rels")) {
            xml.nextChild();
            while (xml.nextChild()) {
                if (sheetReference != null && sheetReference.equals(xml.attribute("Id"))) {
                    target = xml.attribute("Target");
                }
                xml.skip();
            }
        }
        if (target == null) {
            throw new SourceException(file, "", "has no sheet that is shown");
        }
        return open(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    private XmlStream open(String name) throws IOException, SourceException {
        ZipEntry entry = archive.find(name)
                .orElseThrow(() ->
                        new SourceException(file, "", "is no workbook: " + OneLine.quote(name) + " is not in it"));
        return XmlStream.open(file, archive.open(entry));
    }

    private void workbook() throws IOException, SourceException {
        try (XmlStream xml = open("xl/workbook.xml")) {
            xml.nextChild();
            while (xml.nextChild()) {
                if (xml.name().equals("sheets")) {
                    sheets(xml);
                } else {
                    String flag = xml.name().equals("workbookPr") ? xml.attribute("date1904") : null;
                    from1904 |= "1".equals(flag) || "true".equals(flag);
                    xml.skip();
                }
            }
        }
    }

    private void sheets(XmlStream xml) throws IOException, SourceException {
        while (xml.nextChild()) {
            String state = xml.attribute("state");
            boolean shown = state == null || state.equals("visible");
            if (sheetReference == null && shown && xml.name().equals("sheet")) {
                sheetReference = xml.prefixedAttribute("id");
            }
            xml.skip();
        }
    }

    private void readSharedTexts() throws IOException, SourceException {
        ZipEntry entry = archive.find("xl/sharedStrings.xml").orElse(null);
        if (entry == null) {
            return;
        }
        if (entry.getSize() > SHARED_TEXTS_MAX) {
            throw new SourceException(
                    file, "", "has more than " + (SHARED_TEXTS_MAX >> 20) + " MiB of shared texts; save it as CSV");
        }
        try (XmlStream xml = open(entry.getName())) {
            xml.nextChild();
            while (xml.nextChild()) {
                sharedTexts.add(XlsxCells.richText(xml));
            }
        }
    }

    private void readStyles() throws IOException, SourceException {
        if (archive.find("xl/styles.xml").isEmpty()) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        try (XmlStream xml = open("xl/styles.xml")) {
            xml.nextChild();
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "numFmts" -> codes(xml, codes);
                    case "cellXfs" -> styles(xml, codes);
                    default -> xml.skip();
                }
            }
        }
    }

    private static void codes(XmlStream xml, Map<Integer, String> codes) throws IOException, SourceException {
        while (xml.nextChild()) {
            String code = xml.attribute("formatCode");
            String id = xml.attribute("numFmtId");
            if (id != null && code != null && codes.size() < STYLES_MAX) {
                codes.put(XlsxCells.number(id), code.length() > 255 ? "" : code);
            }
            xml.skip();
        }
    }

    private void styles(XmlStream xml, Map<Integer, String> codes) throws IOException, SourceException {
        for (int style = 0; xml.nextChild(); style++) {
            String id = xml.attribute("numFmtId");
            int format = id == null ? 0 : XlsxCells.number(id);
            if (style < STYLES_MAX && XlsxDate.shows(format, codes.getOrDefault(format, ""))) {
                dateStyles.add(style);
            }
            xml.skip();
        }
    }
}
