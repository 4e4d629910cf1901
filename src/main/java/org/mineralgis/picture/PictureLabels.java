package org.mineralgis.picture;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Language;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/** The labels of a picture, from the most important layer to the least. */
final class PictureLabels {

    /** Along one line; the shape of a long river at a large scale reaches far beyond any picture. */
    private static final int ALONG_A_LINE = 2001;

    private final PictureView view;
    private final Language language;
    private final List<LabelCandidate> candidates = new ArrayList<>();

    PictureLabels(PictureView view, Language language) {
        this.view = view;
        this.language = language;
    }

    /** Adds what a layer says, which goes before that of layers added later. */
    void add(MapLayer layer, MapSymbol.Label label, List<PictureFeature> features) {
        for (PictureFeature feature : features) {
            if (feature.labelPoint() != layer.labelPoints() || !layer.filter().test(feature)) {
                continue;
            }
            @Nullable String text = label.text().of(feature, language);
            if (text != null && !text.isBlank()) {
                add(feature.shape(), text.strip(), label);
            }
        }
    }

    private void add(PixelShape shape, String text, MapSymbol.Label label) {
        MapSymbol.Place place = label.place();
        if (place == null) {
            addAlong(shape, text, label);
            return;
        }
        double[] vertex = new double[6];
        for (PathIterator points = shape.path().getPathIterator(null); !points.isDone(); points.next()) {
            if (points.currentSegment(vertex) == PathIterator.SEG_MOVETO) {
                addNear(PointLabels.at(vertex[0], vertex[1], text, label, place));
            }
        }
    }

    private void addAlong(PixelShape shape, String text, MapSymbol.Label label) {
        LineLabels labels = new LineLabels(text, label);
        LinePath.of(shape.path())
                .forEach(line -> labels.along(line, ALONG_A_LINE).forEach(this::addNear));
    }

    private void addNear(LabelCandidate candidate) {
        boolean near = candidate.boxes().stream()
                .anyMatch(box -> box.intersects(
                        -PictureView.MARGIN,
                        -PictureView.MARGIN,
                        view.width() + 2.0 * PictureView.MARGIN,
                        view.height() + 2.0 * PictureView.MARGIN));
        if (near && (!view.whole() || candidate.within(view))) {
            candidates.add(candidate);
        }
    }

    /** Those that there is room for, the least important first. */
    List<LabelCandidate> drawn() {
        List<LabelCandidate> drawn = new ArrayList<>(LabelRoom.choose(candidates));
        drawn.removeIf(candidate -> !candidate.meets(view));
        Collections.reverse(drawn);
        return drawn;
    }
}
