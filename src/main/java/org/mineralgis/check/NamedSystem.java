package org.mineralgis.check;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/** Compares the system that a file names with the declared one (G26, G28). */
final class NamedSystem {

    private NamedSystem() {}

    static void check(SourceNotice notice, Crs declared, RecordFindings findings) {
        Crs named = notice.system();
        LocalizedText message = notice.message();
        if (named == null || unnameable(named, declared)) {
            findings.add(Rule.G26, message.zh(), message.en());
            return;
        }
        if (named.alike(declared)) {
            findings.add(Rule.G26, message.zh() + "，与 crs 一致", message.en() + ", which agrees with crs");
            return;
        }
        findings.add(
                Rule.G28,
                null,
                new LocalizedText(
                        message.zh() + "（" + named.key() + "），而声明的 crs 为 " + declared.key(),
                        message.en() + " (" + named.key() + "), but crs is " + declared.key()),
                Clue.found(named.key()).expecting(declared.key()).suggesting(named.key()));
    }

    /** No format has a name for GCJ-02 and BD-09: files in them say the system that they were made from. */
    private static boolean unnameable(@Nullable Crs named, Crs declared) {
        boolean obfuscated = declared.datum() == GeodeticDatum.GCJ02 || declared.datum() == GeodeticDatum.BD09;
        return obfuscated
                && named != null
                && named.zone().isEmpty()
                && (named.datum() == GeodeticDatum.WGS84 || named.datum() == GeodeticDatum.CGCS2000);
    }
}
