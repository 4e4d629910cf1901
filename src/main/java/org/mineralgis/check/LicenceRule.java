package org.mineralgis.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * Numbers of licences (A13), each in one record (D02). Exploration and survey licences since 2008 have 18 characters: T or D, authority (2), mode of
 * grant (1), year and month (6), class of mineral (2), serial (6). Mining licences and the unified numbers since July 2020
 * have 23.
 */
final class LicenceRule implements RecordRule {

    private static final String FORMS = "T/D + 17 (65 1–5 YYYYMM 01–04 NNNNNN), or 23";
    private static final Pattern LONG = Pattern.compile("[A-Z][0-9]{22}|[0-9]{23}");
    private static final Pattern SHORT =
            Pattern.compile("[TD]([0-9]{2})[1-5](?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])0[1-4][0-9]{6}");
    private static final int XINJIANG = 65;
    /** Below the codes of the provinces stand those of national authorities. */
    private static final int FIRST_PROVINCE = 11;

    private final Map<String, String> first = new HashMap<>();

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        record.findText(FieldRole.LICENCE_NUMBER).ifPresent(number -> {
            check(record, number, findings);
            once(record, number, findings);
        });
    }

    private void once(CheckedRecord record, String number, RecordFindings findings) {
        String before = first.putIfAbsent(
                number.toUpperCase(Locale.ROOT),
                record.source().file() + ":" + record.source().row() + " " + record.label());
        if (before != null) {
            findings.add(
                    Rule.D02,
                    record.field(FieldRole.LICENCE_NUMBER),
                    new LocalizedText(
                            "许可证号 " + Shown.quote(number) + " 已在 " + before.strip() + " 出现",
                            "the licence number " + Shown.quote(number) + " stands at " + before.strip() + " already"),
                    Clue.found(number));
        }
    }

    private static void check(CheckedRecord record, String number, RecordFindings findings) {
        if (LONG.matcher(number).matches()) {
            return;
        }
        Matcher parts = SHORT.matcher(number);
        if (!parts.matches()) {
            report(
                    record,
                    new LocalizedText(
                            "许可证号 " + Shown.quote(number) + "（" + number.length() + " 位）不合格式",
                            "the licence number " + Shown.quote(number) + " (" + number.length()
                                    + " characters) has not the form of one"),
                    Clue.found(number).expecting(FORMS),
                    findings);
            return;
        }
        int authority = Integer.parseInt(parts.group(1));
        if (authority != XINJIANG && authority >= FIRST_PROVINCE) {
            report(
                    record,
                    new LocalizedText(
                            "许可证号 " + number + " 的发证机关代码为 " + authority + "，应为 65（新疆）",
                            "the licence number " + number + " names the authority " + authority
                                    + "; expected 65 (Xinjiang)"),
                    Clue.found(number).expecting("65").suggesting(number.charAt(0) + "65" + number.substring(3)),
                    findings);
        }
    }

    private static void report(CheckedRecord record, LocalizedText text, Clue clue, RecordFindings findings) {
        findings.add(Rule.A13, record.field(FieldRole.LICENCE_NUMBER), text, clue);
    }
}
