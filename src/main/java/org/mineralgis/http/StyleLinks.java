package org.mineralgis.http;

/** Where a style leads to. */
final class StyleLinks {

    private StyleLinks() {}

    /** Appends the stylesheets, the metadata and the legend of {@code style} to {@code links}. */
    static Links of(ServedStyle style, Request request, Links links) {
        Href address = request.base().to("styles", style.id());
        for (Representation encoding : style.encodings()) {
            links.add("stylesheet", style.mediaType(encoding), Texts.form(encoding), address.with("f", encoding.key()));
        }
        return links.add("describedby", Representation.JSON.mediaType(), Texts.STYLE_METADATA, address.to("metadata"))
                .add(
                        Links.OGC + "legend",
                        Representation.SVG.mediaType(),
                        Texts.LEGEND,
                        address.to("legend").with("f", "svg"))
                .add(
                        Links.OGC + "legend",
                        Representation.PNG.mediaType(),
                        Texts.LEGEND,
                        address.to("legend").with("f", "png"))
                .add(
                        Links.OGC + "legend",
                        Representation.HTML.mediaType(),
                        Texts.LEGEND,
                        address.to("legend").with("f", "html"));
    }
}
