package org.mineralgis.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/** The labels of a picture, from the most important layer to the least. */
final class PictureLabels {

    /** Along one line; the shape of a long river at a large scale reaches far beyond any picture. */
    private static final int ALONG_A_LINE = 2001;

    private final PictureView view;
    private final LabelLanguage language;
    private final List<LabelCandidate> candidates = new ArrayList<>();

    PictureLabels(PictureView view, LabelLanguage language) {
        this.view = view;
        this.language = language;
    }

    /** Adds what a layer says, which goes before that of layers added later. */
    void add(MapLayer layer, MapSymbol.Label label, List<PictureFeature> features) {
        for (PictureFeature feature : features) {
            if (feature.labelPoint() != layer.labelPoints() || !layer.filter().test(feature)) {
                continue;
            }
            @Nullable String text = text(label, feature);
            if (text != null && !text.isBlank()) {
                add(feature.shape(), text.strip(), label);
            }
        }
    }

    /** Where no font has the letters of a language, the label is in the language of its words. */
    private @Nullable String text(MapSymbol.Label label, PictureFeature feature) {
        @Nullable String text = label.text().of(feature, language);
        LabelLanguage words = LabelLanguage.of(language.words());
        boolean lacking = text != null && language != words && !new LabelFont(label).canDisplay(text);
        return lacking ? label.text().of(feature, words) : text;
    }

    private void add(PixelShape shape, String text, MapSymbol.Label label) {
        if (!(label.place() instanceof MapSymbol.AtPoint place)) {
            addAlong(shape, text, label);
            return;
        }
        if (shape.dimension() == 0) {
            for (PixelLine point : shape.parts()) {
                double[] at = {point.xs()[0], point.ys()[0]};
                if (near(at)) {
                    addNear(PointLabels.at(at[0], at[1], text, label, place));
                }
            }
        }
    }

    private void addAlong(PixelShape shape, String text, MapSymbol.Label label) {
        if (shape.dimension() > 0) {
            LineLabels labels = new LineLabels(text, label);
            for (PixelLine line : shape.parts()) {
                labels.along(new LinePath(line), ALONG_A_LINE, this::near).forEach(this::addNear);
            }
        }
    }

    private boolean near(double[] place) {
        double reach = 2.0 * PictureView.MARGIN;
        return place[0] > -reach
                && place[1] > -reach
                && place[0] < view.width() + reach
                && place[1] < view.height() + reach;
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
        PixelWindow window = new PixelWindow(view.width(), view.height());
        drawn.removeIf(candidate -> !candidate.meets(window));
        Collections.reverse(drawn);
        return drawn;
    }
}
