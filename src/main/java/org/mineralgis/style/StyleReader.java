package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.STYLES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.util.SimpleInternationalString;

/**
 * SLD files to GeoTools styles. It knows the subset of SLD 1.0 and SE 1.1 that {@code docs/styles.md} describes and refuses all
 * else, so that a map never silently lacks what its style asks for.
 */
final class StyleReader {

    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0");

    private final List<FieldUse> uses = new ArrayList<>();
    private final SymbolizerReader symbolizers;
    private final FilterReader filters = new FilterReader(uses);

    private StyleReader(Symbols symbols) {
        this.symbolizers = new SymbolizerReader(uses, symbols);
    }

    /** Reads one file, whose pictures are in the folder of symbols beside it. */
    static StyleFile read(Path file) throws StyleFileException {
        StyleReader reader = new StyleReader(Symbols.beside(file));
        byte[] content = SldReader.bytes(file);
        SldElement root = SldReader.read(file, content);
        SldAttributes.check(root);
        Style style = reader.document(root);
        return new StyleFile(file, content, root.attribute("version"), style, reader.uses);
    }

    private Style document(SldElement root) throws StyleFileException {
        if (!root.name().equals("StyledLayerDescriptor")) {
            throw root.error("the file must start with <StyledLayerDescriptor>");
        }
        if (!VERSIONS.contains(root.attribute("version"))) {
            throw root.error("only the versions " + String.join(" and ", VERSIONS) + " are known");
        }
        SldElement layer = root.allow("NamedLayer").get("NamedLayer").allow("Name", "UserStyle");
        return style(layer.get("UserStyle"));
    }

    private Style style(SldElement element) throws StyleFileException {
        element.allow("Name", "Title", "Abstract", "Description", "IsDefault", "FeatureTypeStyle");
        Style style = STYLES.createStyle();
        Optional<SldElement> title = findTitle(element);
        if (title.isPresent()) {
            style.getDescription()
                    .setTitle(new SimpleInternationalString(title.get().text()));
        }
        for (SldElement part : element.list("FeatureTypeStyle")) {
            style.featureTypeStyles().add(featureTypeStyle(part));
        }
        if (style.featureTypeStyles().isEmpty()) {
            throw element.error("<FeatureTypeStyle> is missing");
        }
        return style;
    }

    private FeatureTypeStyle featureTypeStyle(SldElement element) throws StyleFileException {
        element.allow("Name", "Title", "Description", "Rule");
        FeatureTypeStyle style = STYLES.createFeatureTypeStyle();
        for (SldElement part : element.list("Rule")) {
            style.rules().add(rule(part));
        }
        return style;
    }

    private Rule rule(SldElement element) throws StyleFileException {
        element.allow(
                "Name",
                "Title",
                "Abstract",
                "Description",
                "ogc:Filter",
                "ElseFilter",
                "MinScaleDenominator",
                "MaxScaleDenominator",
                "PolygonSymbolizer",
                "LineSymbolizer",
                "PointSymbolizer",
                "TextSymbolizer");
        Rule rule = STYLES.createRule();
        readTitle(element, rule);
        readFilter(element, rule);
        readScales(element, rule);
        for (SldElement child : element.children()) {
            Optional<Symbolizer> symbolizer = symbolizers.find(child);
            symbolizer.ifPresent(rule.symbolizers()::add);
        }
        return rule;
    }

    private static void readTitle(SldElement element, Rule rule) throws StyleFileException {
        Optional<SldElement> title = findTitle(element);
        if (title.isPresent()) {
            String text = title.get().allow().text();
            if (RuleTitle.find(text).isEmpty()) {
                throw title.get().error("'" + text + "' is neither one text nor of the form 'Chinese | English'");
            }
            rule.setDescription(STYLES.description(new SimpleInternationalString(text), null));
        }
    }

    /** SLD 1.0 has the title beside the name, SE 1.1 in a description. */
    private static Optional<SldElement> findTitle(SldElement element) throws StyleFileException {
        Optional<SldElement> title = element.find("Title");
        Optional<SldElement> description = element.find("Description");
        if (description.isEmpty()) {
            return title;
        }
        if (title.isPresent()) {
            throw title.get().error("a title stands beside <Description> or in it, not in both places");
        }
        return description.get().allow("Title", "Abstract").find("Title");
    }

    private void readFilter(SldElement element, Rule rule) throws StyleFileException {
        Optional<SldElement> filter = element.find("ogc:Filter");
        Optional<SldElement> otherwise = element.find("ElseFilter");
        if (filter.isPresent() && otherwise.isPresent()) {
            throw otherwise.get().error("a rule has either a filter or <ElseFilter>");
        }
        if (otherwise.isPresent() && !otherwise.get().allow().text().isEmpty()) {
            throw otherwise.get().error("must be empty");
        }
        if (filter.isPresent()) {
            rule.setFilter(filters.only(filter.get()));
        }
        rule.setElseFilter(otherwise.isPresent());
    }

    private static void readScales(SldElement element, Rule rule) throws StyleFileException {
        Optional<SldElement> min = element.find("MinScaleDenominator");
        Optional<SldElement> max = element.find("MaxScaleDenominator");
        if (min.isPresent()) {
            rule.setMinScaleDenominator(min.get().number(0, Double.MAX_VALUE));
        }
        if (max.isPresent()) {
            rule.setMaxScaleDenominator(max.get().number(1, Double.MAX_VALUE));
        }
        if (rule.getMinScaleDenominator() >= rule.getMaxScaleDenominator()) {
            throw max.orElse(element).error("the largest denominator is not above the smallest");
        }
    }
}
