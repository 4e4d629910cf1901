package org.mineralgis.load;

import org.mineralgis.check.Rule;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;
import org.mineralgis.source.SourceException;

/** Findings about a whole file, for which a load is refused. */
final class FileFinding {

    private FileFinding() {}

    /** The file is not the one that {@code dataset.yaml} describes. */
    static Finding otherBytes(Dataset dataset, String path, String declared, String actual) {
        return finding(
                Rule.F01,
                dataset,
                path,
                new LocalizedText(
                        "文件的 sha256 是 " + actual + "，而 dataset.yaml 写的是 " + declared,
                        "the file's sha256 is " + actual + ", but dataset.yaml says " + declared),
                new Finding.Detail(actual, declared, null, null, false));
    }

    /** The file cannot be read as what it is declared to be. */
    static Finding unreadable(Dataset dataset, SourceFile file, SourceException failure) {
        String format = file.format().word();
        return finding(
                Rule.F02,
                dataset,
                file.path(),
                new LocalizedText(
                        "文件不能按 " + format + " 格式读取：" + failure.getMessage(),
                        "the file cannot be read as " + format + ": " + failure.getMessage()),
                new Finding.Detail(null, format, null, null, false));
    }

    private static Finding finding(
            Rule rule, Dataset dataset, String path, LocalizedText message, Finding.Detail detail) {
        return new Finding(
                rule.id(),
                rule.severity(),
                new Finding.Place(dataset.id(), path, 0, null),
                message,
                rule.remedy(),
                detail);
    }
}
