package org.mineralgis.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceNotice;

/**
 * The encoding that a text is read in, and why.
 *
 * @param charset what it is decoded with
 * @param doubt what must be told about it; null when it is certain
 */
record TextEncoding(Charset charset, SourceNotice.@Nullable Kind doubt) {

    /** The Chinese national encoding; it holds all of GBK and GB 2312. */
    static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Decides by the bytes first: what is strictly UTF-8 is hardly anything else. What the file declares decides where
     * the bytes allow both.
     *
     * @param declared null when the file says nothing
     * @return null when the bytes are neither UTF-8 nor GB18030 nor declared as something else
     */
    static @Nullable TextEncoding decide(EncodingEvidence evidence, @Nullable Charset declared) {
        if (evidence.ascii()) {
            return new TextEncoding(StandardCharsets.UTF_8, null);
        }
        if (declared == null) {
            return undeclared(evidence);
        }
        boolean fits = fits(evidence, declared);
        if (evidence.surelyUtf8() || (!fits && evidence.utf8())) {
            return taken(StandardCharsets.UTF_8, declared);
        }
        boolean western = declared.newEncoder().maxBytesPerChar() == 1;
        if ((western && evidence.surelyGb18030()) || (!fits && evidence.plausibleGb18030())) {
            return taken(GB18030, declared);
        }
        return new TextEncoding(declared, null);
    }

    private static @Nullable TextEncoding undeclared(EncodingEvidence evidence) {
        if (evidence.utf8()) {
            boolean both = evidence.plausibleGb18030() && !evidence.surelyUtf8();
            return new TextEncoding(StandardCharsets.UTF_8, both ? SourceNotice.Kind.ENCODING_ASSUMED : null);
        }
        return evidence.plausibleGb18030() ? new TextEncoding(GB18030, SourceNotice.Kind.ENCODING_ASSUMED) : null;
    }

    private static boolean fits(EncodingEvidence evidence, Charset declared) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            return evidence.utf8();
        }
        return !declared.equals(GB18030) || evidence.plausibleGb18030();
    }

    private static TextEncoding taken(Charset charset, Charset declared) {
        return new TextEncoding(charset, charset.equals(declared) ? null : SourceNotice.Kind.ENCODING_CONTRADICTED);
    }
}
