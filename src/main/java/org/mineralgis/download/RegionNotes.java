package org.mineralgis.download;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineralgis.format.FileNote;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;

/** What people must know of a file of all datasets; what concerns one of them stands with it. */
final class RegionNotes {

    private RegionNotes() {}

    /**
     * The notes of a file.
     *
     * @param where the place of the notes of each dataset
     */
    static List<FileNote> of(Catalogue catalogue, LocalizedText where) {
        String release = Long.toString(catalogue.releaseId());
        Function<Language, String> datasets = language -> catalogue.datasets().stream()
                .map(loaded -> line(loaded, language))
                .collect(Collectors.joining("\n"));
        return List.of(
                new FileNote("release", new LocalizedText("数据版本", "Release"), new LocalizedText(release, release)),
                new FileNote(
                        "datasets",
                        new LocalizedText(
                                "数据集、记录数、许可与署名（每份副本都须注明）",
                                "Datasets, records, licences and attributions (every copy must show them)"),
                        new LocalizedText(datasets.apply(Language.ZH), datasets.apply(Language.EN))),
                new FileNote("where", new LocalizedText("各数据集的说明", "Notes on each dataset"), where));
    }

    private static String line(LoadedDataset loaded, Language language) {
        Metadata metadata = loaded.dataset().metadata();
        Licence licence = metadata.licence();
        return String.join(
                "; ",
                loaded.dataset().id() + ": " + metadata.title().in(language),
                Long.toString(loaded.featureCount()),
                licence.id() == null ? licence.title() : licence.id(),
                metadata.attribution());
    }
}
