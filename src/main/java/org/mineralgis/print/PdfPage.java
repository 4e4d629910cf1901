package org.mineralgis.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** One sheet as PDF: shapes as vectors, and over them all texts with the letters that they need. */
final class PdfPage {

    private static final double POINTS_PER_MM = 72 / 25.4;

    static {
        // PDFBox has no other way to say so. A sheet full of shapes is an eighth larger, and there in six tenths of the
        // time.
        if (System.getProperty(Filter.SYSPROP_DEFLATELEVEL) == null) {
            System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "1");
        }
    }

    private final Paper paper;
    private final Map<Face, EmbeddedFont> fonts = new EnumMap<>(Face.class);
    private final List<PlacedText> texts = new ArrayList<>();

    private PdfPage(Paper paper) {
        this.paper = paper;
        for (Face face : Face.values()) {
            fonts.put(face, new EmbeddedFont(face));
        }
    }

    /**
     * The document.
     *
     * @param language BCP 47
     * @param drawing draws the sheet
     */
    static byte[] write(Paper paper, String title, String language, Consumer<SheetPen> drawing) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("mineral-gis");
            document.getDocumentCatalog().setLanguage(language);
            document.addPage(new PdfPage(paper).page(document, drawing));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPage page(PDDocument document, Consumer<SheetPen> drawing) throws IOException {
        float width = (float) (paper.widthMm() * POINTS_PER_MM);
        float height = (float) (paper.heightMm() * POINTS_PER_MM);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        try {
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.scale(POINTS_PER_MM, POINTS_PER_MM);
            drawing.accept(new SheetPen(graphics, texts::add));
        } finally {
            graphics.disposeDanglingChildGraphics();
            graphics.dispose();
        }
        PDPage page = new PDPage(new PDRectangle(width, height));
        PDResources resources = new PDResources();
        page.setResources(resources);
        String content = "q /" + resources.add(graphics.getXFormObject()).getName() + " Do Q\n" + texts();
        resources.getCOSObject().setItem(COSName.FONT, fonts(document));
        page.setContents(new PDStream(
                document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
        return page;
    }

    private COSDictionary fonts(PDDocument document) throws IOException {
        COSDictionary known = new COSDictionary();
        for (Map.Entry<Face, EmbeddedFont> font : fonts.entrySet()) {
            if (font.getValue().used()) {
                known.setItem(font.getKey().name(), font.getValue().dictionary(document));
            }
        }
        return known;
    }

    private String texts() {
        StringBuilder content = new StringBuilder();
        for (PlacedText text : texts) {
            Color color = text.lettering().color();
            double cosine = Math.cos(text.angle());
            double sine = Math.sin(text.angle());
            content.append(String.format(
                    Locale.ROOT,
                    "BT %.3f %.3f %.3f rg /%s %.3f Tf %.5f %.5f %.5f %.5f %.3f %.3f Tm <%s> Tj ET%n",
                    color.getRed() / 255.0,
                    color.getGreen() / 255.0,
                    color.getBlue() / 255.0,
                    text.lettering().face().name(),
                    text.lettering().sizeMm() * POINTS_PER_MM,
                    cosine,
                    -sine,
                    sine,
                    cosine,
                    text.x() * POINTS_PER_MM,
                    (paper.heightMm() - text.y()) * POINTS_PER_MM,
                    fonts.get(text.lettering().face()).encode(text.text())));
        }
        return content.toString();
    }
}
