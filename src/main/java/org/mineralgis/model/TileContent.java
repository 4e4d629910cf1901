package org.mineralgis.model;

import java.util.List;

/**
 * What tiles hold of a dataset.
 *
 * @param fields names of the fields that style and popup need; the rest comes by id. Empty for all
 * @param small what becomes of shapes below half a pixel
 */
public record TileContent(List<String> fields, SmallShapes small) {

    /** Where {@code dataset.yaml} says nothing. */
    public static final TileContent DEFAULT = new TileContent(List.of(), SmallShapes.DROP);

    public TileContent {
        fields = List.copyOf(fields);
    }
}
