package org.mineralgis.style;

import java.util.List;

/** What a mark looks like, apart from its size and colours. */
sealed interface MarkFigure permits MarkShape, SvgSymbol {

    /** Its name in the sprite. */
    String figureName();

    /** Whether there is an inside to fill. */
    boolean closed();

    /** What {@code icon}, which has this figure, is made of, from the bottom to the top. */
    List<MarkPart> parts(MarkIcon icon);
}
