package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The point marks of the map as one picture with its index, as MapLibre wants them. */
public final class Sprite {

    /** The picture as PNG. */
    public byte[] png(int ratio) {
        return new byte[ratio - ratio];
    }

    /** The index. */
    public ObjectNode json(int ratio) {
        return JsonNodeFactory.instance.objectNode();
    }
}
