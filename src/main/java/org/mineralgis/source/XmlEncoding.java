package org.mineralgis.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML document, by its byte order mark or its declaration (XML 1.0, appendix F). Decoded here because
 * the platform's parser writes to the standard error stream what it cannot decode.
 */
final class XmlEncoding {

    private static final int DECLARATION_LENGTH = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlEncoding() {}

    /** The text of the document. Reading it throws a CharacterCodingException at what cannot be decoded. */
    static Reader open(InputStream document) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(document, 1 << 16);
        bytes.mark(DECLARATION_LENGTH);
        String start = new String(bytes.readNBytes(DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
        bytes.reset();
        Charset charset = StandardCharsets.UTF_8;
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            bytes.skipNBytes(3);
        } else if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\u0000")) {
            charset = StandardCharsets.UTF_16LE;
            bytes.skipNBytes(start.startsWith("<") ? 0 : 2);
        } else if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u0000<")) {
            charset = StandardCharsets.UTF_16BE;
            bytes.skipNBytes(start.startsWith("\u0000") ? 0 : 2);
        } else {
            charset = declared(start);
        }
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    /** UTF-8 when there is no declaration, or one that Java does not know. */
    private static Charset declared(String start) {
        Matcher declaration = DECLARED.matcher(start);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            String name = declaration.group(1);
            // Files that say GB2312 or GBK often have characters of GB18030, which holds both.
            boolean chinese = name.equalsIgnoreCase("GB2312") || name.equalsIgnoreCase("GBK");
            return chinese
                    ? TextEncoding.GB18030
                    : Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException unheard) {
            return StandardCharsets.UTF_8;
        }
    }
}
