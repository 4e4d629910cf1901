package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * A graphic whose size and colours may follow fields: one {@link MarkIcon} for each that its values can make. A size without
 * steps is one picture, made larger and smaller.
 *
 * @param figure what it looks like
 * @param size in pixels
 * @param opacity of all of it
 * @param fill inside; null for none
 * @param line outline; null for none
 */
record MarkLook(
        MarkFigure figure,
        Parameter size,
        Parameter opacity,
        @Nullable Ink fill,
        @Nullable Outline line) {

    /** Sizes of marks whose own are not known: those of fields. */
    private static final double BASE = 24;

    private static final Function<String, @Nullable Object> NOTHING = field -> null;

    /** One colour with its opacity. */
    record Ink(Parameter color, Parameter opacity) {

        MarkIcon.Paint of(Function<String, @Nullable Object> record, double faded) {
            return new MarkIcon.Paint((String) color.of(record), (Double) opacity.of(record) * faded);
        }

        Ink frozen(Function<String, @Nullable Object> record) {
            return new Ink(color.frozen(record), opacity.frozen(record));
        }
    }

    /** A line with its dashes, as {@link MarkIcon.Line} has them. */
    record Outline(Ink ink, Parameter width, String dashes) {

        MarkIcon.Line of(Function<String, @Nullable Object> record, double faded) {
            return new MarkIcon.Line(ink.of(record, faded), (Double) width.of(record), dashes);
        }
    }

    static MarkLook of(Graphic graphic) {
        Parameter size = Parameter.of(graphic.getSize(), Quantity.SIZE);
        Parameter opacity = Parameter.of(graphic.getOpacity(), Quantity.OPACITY);
        if (graphic.graphicalSymbols().get(0) instanceof ExternalGraphic picture) {
            SvgSymbol symbol = (SvgSymbol) picture.getCustomProperties().get(SvgSymbol.PROPERTY);
            return new MarkLook(symbol, size, opacity, null, null);
        }
        Mark mark = (Mark) graphic.graphicalSymbols().get(0);
        MarkShape shape =
                MarkShape.find(StyleModel.text(mark.getWellKnownName(), "")).orElseThrow();
        return new MarkLook(shape, size, opacity, shape.closed() ? ink(mark.getFill()) : null, line(mark.getStroke()));
    }

    static @Nullable Ink ink(@Nullable Fill fill) {
        return fill == null
                ? null
                : new Ink(Parameter.of(fill.getColor(), "#808080"), Parameter.of(fill.getOpacity(), Quantity.OPACITY));
    }

    static @Nullable Outline line(@Nullable Stroke stroke) {
        if (stroke == null) {
            return null;
        }
        Ink ink = new Ink(
                Parameter.of(stroke.getColor(), "#000000"), Parameter.of(stroke.getOpacity(), Quantity.OPACITY));
        return new Outline(
                ink, Parameter.of(stroke.getWidth(), Quantity.WIDTH), MarkIcon.dashText(stroke.getDashArray()));
    }

    /** The mark of records of which nothing is known. */
    MarkIcon one() {
        return icon(NOTHING);
    }

    /** The mark of a record; to be drawn {@link #scale} times as large, and with its {@link #fade}. */
    MarkIcon icon(Function<String, @Nullable Object> record) {
        double faded = opacity.constant() ? (Double) opacity.of(record) : 1;
        double side = size.stepped() ? (Double) size.of(record) : base();
        if (figure instanceof SvgSymbol symbol) {
            return new MarkIcon(symbol.faded(faded), side, null, null);
        }
        return new MarkIcon(
                figure,
                side,
                fill == null ? null : fill.of(record, faded),
                line == null ? null : line.of(record, faded));
    }

    /** The size that its picture has where its own has no steps. */
    private double base() {
        return size.outcomes().stream().mapToDouble(Double.class::cast).max().orElse(BASE);
    }

    double scale(Function<String, @Nullable Object> record) {
        return size.stepped() ? 1 : (Double) size.of(record) / base();
    }

    /** How many times as large as its picture it is drawn at the most. */
    double enlargement() {
        return size instanceof Parameter.Value value ? value.greatest() / base() : 1;
    }

    double fade(Function<String, @Nullable Object> record) {
        return opacity.constant() ? 1 : (Double) opacity.of(record);
    }

    /** The look of one record, as if it were that of all. */
    MarkLook frozen(Function<String, @Nullable Object> record) {
        return new MarkLook(
                figure,
                size.frozen(record),
                opacity.frozen(record),
                fill == null ? null : fill.frozen(record),
                line == null
                        ? null
                        : new Outline(line.ink().frozen(record), line.width().frozen(record), line.dashes()));
    }

    /** All pictures that it can have. */
    List<MarkIcon> icons() {
        List<MarkIcon> icons = new ArrayList<>();
        combine(stepped(), 0, Map.of(), icons);
        return icons.stream().distinct().toList();
    }

    /** How many these are at most. */
    int count() {
        return stepped().stream()
                .mapToInt(parameter -> parameter.outcomes().size())
                .reduce(1, (a, b) -> Math.min(1_000_000, a * b));
    }

    private void combine(List<Parameter> rest, int at, Map<Parameter, Object> chosen, List<MarkIcon> icons) {
        if (at == rest.size()) {
            icons.add(with(chosen).one());
            return;
        }
        for (Object outcome : rest.get(at).outcomes()) {
            Map<Parameter, Object> more = new HashMap<>(chosen);
            more.put(rest.get(at), outcome);
            combine(rest, at + 1, more, icons);
        }
    }

    /** The same with some parameters replaced by values. */
    private MarkLook with(Map<Parameter, Object> chosen) {
        return new MarkLook(
                figure,
                with(size, chosen),
                opacity,
                fill == null ? null : with(fill, chosen),
                line == null ? null : new Outline(with(line.ink(), chosen), with(line.width(), chosen), line.dashes()));
    }

    private static Ink with(Ink ink, Map<Parameter, Object> chosen) {
        return new Ink(with(ink.color(), chosen), with(ink.opacity(), chosen));
    }

    private static Parameter with(Parameter parameter, Map<Parameter, Object> chosen) {
        Object value = chosen.get(parameter);
        return value == null ? parameter : new Parameter.Constant(value);
    }

    /** What its pictures differ by. */
    private List<Parameter> stepped() {
        return pictured().stream()
                .filter(parameter -> !parameter.constant() && parameter.stepped())
                .distinct()
                .toList();
    }

    private List<Parameter> pictured() {
        List<Parameter> all = new ArrayList<>(List.of(size));
        if (fill != null) {
            all.addAll(List.of(fill.color(), fill.opacity()));
        }
        if (line != null) {
            all.addAll(List.of(line.ink().color(), line.ink().opacity(), line.width()));
        }
        return all;
    }

    /** The parameters that follow a field, in the order in which a legend tells them: colours first. */
    List<Parameter> following() {
        List<Parameter> all = pictured();
        all.add(all.remove(0));
        all.add(opacity);
        return all.stream().filter(parameter -> !parameter.constant()).toList();
    }

    /** The fields that it follows. */
    Set<String> fields() {
        return following().stream()
                .flatMap(parameter -> parameter.field().stream())
                .collect(Collectors.toSet());
    }

    /** The name of its picture in the sprite, for MapLibre. */
    JsonNode imageName() {
        if (stepped().isEmpty()) {
            return array(one().name()).get(0);
        }
        ArrayNode name = array("concat", one().shape().figureName() + "-");
        name.add(text(size.stepped() ? size : new Parameter.Constant(base())));
        name.add("-");
        addInk(name, fill);
        name.add("-");
        addInk(name, line == null ? null : line.ink());
        if (line != null) {
            name.add("x").add(text(line.width()));
            name.add(line.dashes().isEmpty() ? "" : "d" + line.dashes().replace(' ', '_'));
        }
        return name;
    }

    private void addInk(ArrayNode name, @Nullable Ink ink) {
        if (ink == null) {
            name.add("none");
            return;
        }
        double faded = opacity.constant() ? (Double) opacity.of(NOTHING) : 1;
        name.add(ink.color().map(color -> color.toString().substring(1)).expression());
        name.add("@");
        name.add(ink.opacity()
                .map(value -> MarkIcon.number((Double) value * faded))
                .expression());
    }

    private static JsonNode text(Parameter number) {
        return number.map(value -> MarkIcon.number((Double) value)).expression();
    }

    /** How many times as large as its picture it is drawn, for MapLibre; null for as large. */
    @Nullable
    JsonNode imageScale() {
        return size.stepped() ? null : array("/", size.expression(), base());
    }

    /** How opaque its picture is drawn, for MapLibre; null for fully. */
    @Nullable
    JsonNode imageFade() {
        return opacity.constant() ? null : opacity.expression();
    }

    /** The fields that neither a picture for each value nor a circle of MapLibre can follow: of a width or an opacity without steps. */
    List<String> beyondPictures() {
        return plainCircle()
                ? List.of()
                : pictured().stream()
                        .skip(1)
                        .filter(parameter -> !parameter.stepped())
                        .flatMap(parameter -> parameter.field().stream())
                        .distinct()
                        .toList();
    }

    /** Whether MapLibre's own circles can draw it. */
    boolean plainCircle() {
        return figure == MarkShape.CIRCLE
                && opacity.constant()
                && (line == null || line.dashes().isEmpty());
    }
}
