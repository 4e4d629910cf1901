package org.mineralgis.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One HTML element. Texts and attribute values are escaped when they are written, so that data can never become markup;
 * names are written in the program and never come from data.
 */
public final class Html {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children;

    private Html(String name, List<Object> children) {
        this.name = name;
        this.children = new ArrayList<>(children);
    }

    /**
     * An element.
     *
     * @param name in lower case
     * @param children elements, collections of such, and texts
     */
    public static Html el(String name, Object... children) {
        return new Html(name, Arrays.asList(children));
    }

    /**
     * A link; only {@code http}, {@code https} and places of this page are linked, anything else (such as
     * {@code javascript:} in a record) stays text.
     */
    public static Html a(Object href, Object... children) {
        String address = href.toString();
        return address.matches("(?i)(https?://|#).*") ? el("a", children).attr("href", address) : el("span", children);
    }

    /**
     * A block of JSON for programs that read the page, such as {@code application/ld+json}. Within it no character can be
     * escaped as in a text; as an escape of JSON it can.
     */
    public static Html data(String mediaType, String json) {
        String inert = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return el("script", new Verbatim(inert)).attr("type", mediaType);
    }

    /** A text that holds no character that means something to HTML, or is not to be read as such. */
    private record Verbatim(String text) {}

    /** The same element with an attribute set; with null it is left out. */
    public Html attr(String attribute, @Nullable String value) {
        if (value != null) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** The same element with this {@code class}. */
    public Html css(String classes) {
        return attr("class", classes);
    }

    /** The same element with more children. */
    public Html add(Object... more) {
        children.addAll(Arrays.asList(more));
        return this;
    }

    /** The element as a whole document. */
    public String document() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        write(out);
        return out.append('\n').toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(value))
                .append('"'));
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> write(out, child));
            out.append("</").append(name).append('>');
        }
    }

    private static void write(StringBuilder out, Object child) {
        if (child instanceof Html element) {
            element.write(out);
        } else if (child instanceof Iterable<?> several) {
            several.forEach(each -> write(out, each));
        } else if (child instanceof Verbatim verbatim) {
            out.append(verbatim.text());
        } else {
            out.append(escape(child.toString()));
        }
    }

    /** The texts within an element, a collection of such or a text, without any markup. */
    public static String text(Object child) {
        if (child instanceof Html element) {
            return text(element.children);
        }
        if (child instanceof Iterable<?> several) {
            StringBuilder texts = new StringBuilder();
            several.forEach(each -> texts.append(text(each)));
            return texts.toString();
        }
        return child.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
