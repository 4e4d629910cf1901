package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SvgReaderTest {

    @TempDir
    private Path folder;

    @Test
    void outlinesAreMovedIntoASquareOfSideOneAroundTheOrigin() throws Exception {
        SvgSymbol symbol = read("""
                <title>a cross</title>
                <g stroke="#102030" stroke-width="4" fill="none"><path d="M0 0 l40,40M40,0 L0-0 h10 v5z"/></g>
                <circle cx="20" cy="20" r="10" fill="#FF0000" fill-opacity=".5"/>""");
        assertEquals(2, symbol.shapes().size());
        MarkPart path = symbol.shapes().get(0);
        assertEquals(new Rectangle2D.Double(-0.5, -0.5, 1, 1), path.outline().getBounds2D());
        assertEquals(0.1, path.line().width(), 1e-9);
        assertEquals(new MarkIcon.Paint("#ff0000", 0.5), symbol.shapes().get(1).fill());
        MarkIcon icon = new MarkIcon(symbol, 20, null, null);
        assertEquals(2, icon.parts().get(0).line().width(), 1e-9, "lines grow with it");
        assertEquals("svg.symbol-20-none-none", icon.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script> ~ <script>: not known
            <image href="http://example.org/a.png"/> ~ <image>: not known
            <use href="#a"/> ~ <use>: not known
            <style>path{}</style> ~ <style>: not known
            <path d="M0 0" style="fill:red"/> ~ the attribute style is not known
            <path d="M0 0" onclick="x()"/> ~ the attribute onclick is not known
            <path d="M0 0 A1 1 0 0 0 2 2"/> ~ 'A' is not a command of M, L, H, V, C, Q, Z
            <path d="L0 0"/> ~ or stands before the first M
            <path d="M0 0 L1"/> ~ the command L of the path needs 2 numbers
            <path d="M0 0 ?"/> ~ the path cannot be read from '?' on
            <circle cx="1" cy="1"/> ~ the attribute r is missing
            <rect x="0" y="0" width="1" height="1" fill="url(#a)"/> ~ 'url(#a)' is neither none nor a colour
            """)
    void whatASymbolMayNotHoldIsRefused(String content, String problem) {
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> read(content));
        assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
    }

    private SvgSymbol read(String content) throws IOException, StyleFileException {
        Path file = folder.resolve("symbol.svg");
        Files.writeString(
                file, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">\n" + content + "</svg>");
        return SvgReader.read(file);
    }
}
