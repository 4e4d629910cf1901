package org.mineralgis.picture;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.style.MapLayer;

/**
 * How a picture is drawn.
 *
 * @param layers from the bottom to the top
 * @param ground what lies beneath; null for nothing, so that the picture is clear there
 * @param language of its labels
 */
public record PictureLook(List<MapLayer> layers, @Nullable Color ground, LabelLanguage language) {

    public PictureLook {
        layers = List.copyOf(layers);
    }
}
