package org.mineralgis.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a face that a document uses, embedded with what they mean (ISO 32000-1, 9.7 and 9.10.3), so that its texts can be
 * searched and copied. PDFBox embeds subsets of TrueType fonts only, and the fonts of the system for Chinese are none.
 */
final class EmbeddedFont {

    private static final int MEANINGS_AT_ONCE = 100;

    private final Face face;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    EmbeddedFont(Face face) {
        this.face = face;
    }

    /** A text as the numbers of its letters, in hexadecimal digits. */
    String encode(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().forEach(letter -> {
            int number = numbers.computeIfAbsent(letter, unknown -> numbers.size() + 1);
            digits.append(String.format("%04X", number));
        });
        return digits.toString();
    }

    boolean used() {
        return !numbers.isEmpty();
    }

    /** The font; all texts must have been encoded. */
    COSDictionary dictionary(PDDocument document) throws IOException {
        String name = "MGISMP+" + face.postScriptName();
        COSDictionary font = typed("Font", "Type0");
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant(document, name));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, meanings().getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private COSDictionary descendant(PDDocument document, String name) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary font = typed("Font", "CIDFontType0");
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.FONT_DESC, descriptor(document, name));
        font.setInt(COSName.DW, Face.UNITS);
        COSArray widths = new COSArray();
        letters().forEach(letter -> widths.add(COSInteger.get(letter.width())));
        COSArray fromFirst = new COSArray();
        fromFirst.add(COSInteger.get(1));
        fromFirst.add(widths);
        font.setItem(COSName.W, fromFirst);
        return font;
    }

    private COSDictionary descriptor(PDDocument document, String name) throws IOException {
        COSDictionary descriptor = typed("FontDescriptor", null);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int edge : new int[] {-Face.UNITS, -Face.UNITS / 2, 2 * Face.UNITS, 3 * Face.UNITS / 2}) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 733);
        descriptor.setInt(COSName.STEM_V, face.bold() ? 140 : 80);
        PDStream file = stream(document, CompactFont.of(name, letters()));
        file.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
        descriptor.setItem(COSName.FONT_FILE3, file);
        return descriptor;
    }

    private List<Face.Letter> letters() {
        return numbers.keySet().stream().map(face::letter).toList();
    }

    private static COSDictionary typed(String type, @Nullable String subtype) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        if (subtype != null) {
            dictionary.setName(COSName.SUBTYPE, subtype);
        }
        return dictionary;
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    /** A CMap from numbers to UTF-16. */
    private String meanings() {
        List<String> lines = new ArrayList<>();
        numbers.forEach((letter, number) -> {
            StringBuilder meaning = new StringBuilder();
            for (char unit : Character.toChars(letter)) {
                meaning.append(String.format("%04X", (int) unit));
            }
            lines.add("<%04X> <%s>".formatted(number, meaning));
        });
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += MEANINGS_AT_ONCE) {
            List<String> part = lines.subList(from, Math.min(lines.size(), from + MEANINGS_AT_ONCE));
            map.append(part.size()).append(" beginbfchar\n");
            part.forEach(line -> map.append(line).append('\n'));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
