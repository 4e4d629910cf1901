package org.mineralgis.submission;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files that Excel opens rightly. */
final class CsvFile {

    private CsvFile() {}

    /** A writer to {@code target}, which is replaced if it is there. */
    static CsvWriter open(Path target) throws IOException {
        Writer text = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only with this mark.
        text.write('\uFEFF');
        return CsvWriter.builder().build(text);
    }
}
