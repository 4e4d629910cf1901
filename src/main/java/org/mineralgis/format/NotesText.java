package org.mineralgis.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mineralgis.model.Language;

/** Notes as the text of a {@code README.txt}: first all in Chinese, then all in English. */
public final class NotesText {

    private NotesText() {}

    /** The text in UTF-8 with a byte order mark and the line ends of Windows, whose programs want both. */
    public static byte[] of(List<FileNote> notes) {
        StringBuilder text = new StringBuilder("\uFEFF");
        write(text, notes, Language.ZH);
        text.append("\n\n");
        write(text, notes, Language.EN);
        return text.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder text, List<FileNote> notes, Language language) {
        for (FileNote note : notes) {
            text.append("== ").append(note.title().in(language)).append(" ==\n");
            text.append(note.text().in(language)).append("\n\n");
        }
    }
}
