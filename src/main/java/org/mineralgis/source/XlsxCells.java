package org.mineralgis.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns cells of a workbook into text.
 *
 * @param sharedTexts the texts that cells refer to by number
 * @param dateStyles numbers of the styles that show a number as a date or time
 * @param from1904 whether the workbook counts days from 1904 instead of 1900
 */
record XlsxCells(List<String> sharedTexts, Set<Integer> dateStyles, boolean from1904) {

    /** Longer than Excel allows (32 767), because other programs write longer ones. */
    static final int TEXT_MAX = 1 << 20;

    /** The value of the cell at which {@code xml} stands, which is read to its end; null when it has none. */
    @Nullable
    String value(XmlStream xml) throws IOException, SourceException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "v" -> value = xml.text(TEXT_MAX);
                case "is" -> value = richText(xml);
                default -> xml.skip();
            }
        }
        if (value == null || type == null || type.equals("n")) {
            boolean date = value != null && style != null && dateStyles.contains(number(style));
            return date ? XlsxDate.text(value, from1904) : value;
        }
        return switch (type) {
            case "s" -> shared(xml, value);
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            default -> value;
        };
    }

    /** The runs of a text put together; the pronunciation of its words is left out. */
    static String richText(XmlStream xml) throws IOException, SourceException {
        StringBuilder text = new StringBuilder();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> text.append(xml.text(TEXT_MAX));
                case "r" -> text.append(richText(xml));
                default -> xml.skip();
            }
            if (text.length() > TEXT_MAX) {
                throw xml.fault("a text is longer than " + TEXT_MAX + " characters");
            }
        }
        return text.toString();
    }

    private String shared(XmlStream xml, String value) throws SourceException {
        int number = number(value.strip());
        if (number < 0 || number >= sharedTexts.size()) {
            throw xml.fault("there is no shared text " + OneLine.quote(value));
        }
        return sharedTexts.get(number);
    }

    /** -1 when it is none. */
    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
