package org.mineralgis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;
import picocli.CommandLine.Option;

/** Which datasets and which levels are exported. */
final class ExportChoice {

    private static final Pattern ZOOMS = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

    @Option(names = "--datasets", split = ",", description = "ids of the datasets, by commas (default: all)")
    private List<String> datasets = List.of();

    @Option(names = "--zooms", defaultValue = "0-14", description = "first and last level, such as 0-14")
    private String zooms = "0-14";

    /** Those of {@code all} that are wanted. */
    List<LoadedDataset> among(List<LoadedDataset> all) {
        List<String> known = all.stream().map(loaded -> loaded.dataset().id()).toList();
        if (!known.containsAll(datasets)) {
            throw new UsageException("--datasets: datasets are " + String.join(",", known));
        }
        return all.stream()
                .filter(loaded ->
                        datasets.isEmpty() || datasets.contains(loaded.dataset().id()))
                .toList();
    }

    ZoomRange zoomRange() {
        Matcher matcher = ZOOMS.matcher(zooms);
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first <= last && last <= TileMatrixSet.ZOOM_MAX) {
                return new ZoomRange(first, last);
            }
        }
        throw new UsageException(
                "--zooms: first and last level are needed, such as 0-14, within 0 and " + TileMatrixSet.ZOOM_MAX);
    }

    UsageException refused(IllegalArgumentException e) {
        return new UsageException("--zooms " + zooms + ": " + e.getMessage());
    }
}
