package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Language;
import org.mineralgis.style.LegendEntry;

/** Legends as SVG, drawn from the signs of the style; texts are in the fonts of whoever looks at them. */
final class LegendPicture {

    private static final int PADDING = 8;
    private static final int ROW = 32;
    private static final int FONT = 14;
    private static final int TEXT_LEFT = PADDING + LegendEntry.WIDTH + 10;

    private final Language language;
    private final Html picture = el("svg");
    private int height = PADDING;
    private int width;

    private LegendPicture(Language language) {
        this.language = language;
    }

    /** The whole legend of a style as a picture of its own, with the names of the datasets where there are several. */
    static Html of(ServedStyle style, Language language) {
        LegendPicture legend = new LegendPicture(language);
        boolean several = style.parts().size() > 1;
        for (ServedStyle.Part part : style.parts()) {
            if (several) {
                legend.addText(part.title().in(language), PADDING, "bold");
            }
            part.legend().forEach(legend::add);
        }
        return alone(frame(legend.picture, legend.width + PADDING, legend.height + PADDING))
                .attr("role", "img")
                .attr("aria-label", style.title().in(language));
    }

    /** The sign of one entry, to stand beside its text in a page. */
    static Html sign(LegendEntry entry) {
        return frame(el("svg", shapes(entry)), LegendEntry.WIDTH, LegendEntry.HEIGHT)
                .attr("aria-hidden", "true");
    }

    /** A picture that is not within a page says what it is. */
    static Html alone(Html svg) {
        return svg.attr("xmlns", "http://www.w3.org/2000/svg");
    }

    private static Html frame(Html svg, int width, int height) {
        return svg.attr("width", String.valueOf(width))
                .attr("height", String.valueOf(height))
                .attr("viewBox", "0 0 " + width + " " + height);
    }

    private void add(LegendEntry entry) {
        int top = height + (ROW - LegendEntry.HEIGHT) / 2;
        picture.add(el("g", shapes(entry)).attr("transform", "translate(" + PADDING + "," + top + ")"));
        addText(entry.title().in(language), TEXT_LEFT, null);
    }

    private void addText(String text, int left, @Nullable String weight) {
        picture.add(el("text", text)
                .attr("x", String.valueOf(left))
                .attr("y", String.valueOf(height + ROW / 2 + FONT / 3))
                .attr("font-family", "sans-serif")
                .attr("font-size", String.valueOf(FONT))
                .attr("font-weight", weight));
        // Chinese characters are as wide as they are high, others mostly two thirds of that.
        int letters =
                text.codePoints().map(c -> c >= 0x2e80 ? FONT : FONT * 2 / 3).sum();
        width = Math.max(width, left + letters);
        height += ROW;
    }

    private static List<Html> shapes(LegendEntry entry) {
        return entry.shapes().stream().map(LegendPicture::path).toList();
    }

    private static Html path(LegendEntry.Shape shape) {
        Html path = el("path").attr("d", shape.path());
        LegendEntry.Paint fill = shape.fill();
        path.attr("fill", fill == null ? "none" : fill.color());
        if (fill != null) {
            path.attr("fill-opacity", String.valueOf(fill.opacity()));
        }
        LegendEntry.Stroke stroke = shape.stroke();
        if (stroke != null) {
            path.attr("stroke", stroke.paint().color())
                    .attr("stroke-opacity", String.valueOf(stroke.paint().opacity()))
                    .attr("stroke-width", String.valueOf(stroke.width()))
                    .attr("stroke-dasharray", stroke.dashes().isEmpty() ? null : stroke.dashes());
        }
        return path;
    }
}
