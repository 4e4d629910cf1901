package org.mineralgis.http;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapStyles;

/** What the parameters of pictures of the map mean (OGC 20-058): what lies beneath, and the layers of the datasets asked for. */
final class PictureLooks {

    private static final Map<String, String> WORDS = Map.of("white", "ffffff", "black", "000000");

    private final MapStyles styles;
    private volatile @Nullable Known known;

    /** The layers of a catalogue, which are the same for every picture until there is another one. */
    private record Known(Catalogue catalogue, List<MapLayer> layers) {}

    PictureLooks(MapStyles styles) {
        this.styles = styles;
    }

    /** How the datasets are drawn. */
    PictureLook of(Catalogue catalogue, List<SelectedDataset> wanted, Request request) {
        Set<String> ids = wanted.stream()
                .map(selected -> selected.loaded().dataset().id())
                .collect(Collectors.toSet());
        return new PictureLook(
                layers(catalogue).stream()
                        .filter(layer -> ids.contains(layer.datasetId()))
                        .toList(),
                ground(request.query()),
                request.visit().labels());
    }

    /** The version of pictures of these datasets: another one also when the relief beneath them is another. */
    String version(Catalogue catalogue, List<SelectedDataset> wanted) {
        List<SelectedDataset> drawn = new ArrayList<>(wanted);
        styles.findRelief(catalogue).map(SelectedDataset::whole).ifPresent(drawn::add);
        return TileVersion.of(drawn);
    }

    private List<MapLayer> layers(Catalogue catalogue) {
        Known present = known;
        if (present == null || present.catalogue != catalogue) {
            present = new Known(catalogue, styles.layers(catalogue));
            known = present;
        }
        return present.layers;
    }

    /** As bgcolor says; else clear if that is asked for; else the paper of the map. */
    private static @Nullable Color ground(Query query) {
        boolean clear = query.find("transparent").map(PictureLooks::truth).orElse(false);
        return query.find("bgcolor").map(text -> color(text, clear)).orElseGet(() -> clear ? null : MapStyles.paper());
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Problem.invalidParameter("transparent", text, Texts.TRUTH_EXPECTED, List.of("true", "false"));
        }
        return text.equals("true");
    }

    /** Six digits for red, green and blue, or eight with opacity first (OGC 20-058, 8.2). */
    private static Color color(String text, boolean clear) {
        String digits = WORDS.getOrDefault(text.toLowerCase(Locale.ROOT), text.replaceFirst("^(0x|#)", ""));
        if (!digits.matches("[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}")) {
            throw Problem.invalidParameter("bgcolor", text, Texts.COLOR_EXPECTED);
        }
        int argb = Integer.parseUnsignedInt(digits, 16);
        return digits.length() == 8 ? new Color(argb, true) : new Color(argb | (clear ? 0 : 0xff << 24), true);
    }
}
