package org.mineralgis.format;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.LocalizedText;

/**
 * What lets a person see that a file is whole: how many records it has, and the SHA-256 of that part of the file that holds
 * them, which cannot be the whole of it because the checksum stands in the rest.
 *
 * @param records how many
 * @param sha256 64 hexadecimal digits
 * @param part which part was summed up
 * @param command of a shell that prints the checksum of {@code FILE}
 */
record FileSeal(long records, String sha256, LocalizedText part, String command) {

    private static final LocalizedText COUNT = new LocalizedText("记录数", "Number of records");
    private static final LocalizedText SUM = new LocalizedText("校验值 SHA-256", "Checksum, SHA-256");

    /** The seal of a file whose first bytes are the records. */
    static FileSeal ofHead(long records, DataDigest digest) {
        return new FileSeal(
                records,
                digest.hex(),
                new LocalizedText(
                        "文件开头 " + digest.count() + " 字节，即全部记录",
                        "the first " + digest.count() + " bytes, which hold all records"),
                "head -c " + digest.count() + " FILE | sha256sum");
    }

    /** The seal of a file whose last bytes are the records. */
    static FileSeal ofTail(long records, DataDigest digest) {
        return new FileSeal(
                records,
                digest.hex(),
                new LocalizedText(
                        "文件末尾 " + digest.count() + " 字节，即全部记录",
                        "the last " + digest.count() + " bytes, which hold all records"),
                "tail -c " + digest.count() + " FILE | sha256sum");
    }

    /** Count and checksum, with the way to check it. */
    List<FileNote> notes() {
        String count = Long.toString(records);
        return List.of(
                new FileNote("count", COUNT, new LocalizedText(count, count)),
                new FileNote(
                        "sha256",
                        SUM,
                        new LocalizedText(
                                sha256 + "\n范围：" + part.zh() + "\n核对：" + command,
                                sha256 + "\nof: " + part.en() + "\nto check: " + command)));
    }

    /** All that stands behind the records: count, checksum, and what else is known only then. */
    List<FileNote> closing(FileContent content) {
        List<FileNote> all = new ArrayList<>(notes());
        all.addAll(content.closing().get());
        return all;
    }
}
