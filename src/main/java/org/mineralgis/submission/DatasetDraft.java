package org.mineralgis.submission;

import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/**
 * A dataset as its file alone suggests it. Its one file has the name that the sender gave it, and the number of records 0,
 * because nobody has declared one.
 *
 * @param dataset with guessed fields, roles, geometry and coordinate system
 * @param columns names of the properties of the first records, in the order of the file
 * @param source what was read, and how it was taken
 * @param notices what is to be said of the file beside what its reader says
 * @param questions what the file leaves open
 */
public record DatasetDraft(
        Dataset dataset,
        List<String> columns,
        Receipt.Source source,
        List<SourceNotice> notices,
        List<LocalizedText> questions) {

    public DatasetDraft {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
        questions = List.copyOf(questions);
    }
}
