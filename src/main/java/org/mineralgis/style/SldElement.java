package org.mineralgis.style;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of an SLD file with the place where it stands, so that whatever is wrong with it can be found.
 *
 * @param file the SLD file
 * @param line from 1
 * @param name local name of an SLD element; with the prefix {@code ogc:} one of the Filter namespace
 * @param attributes by local name
 * @param children in the order of the file
 * @param text of an element without children, trimmed
 */
record SldElement(
        Path file, int line, String name, Map<String, String> attributes, List<SldElement> children, String text) {

    /** What SLD 1.0 and SE 1.1 call the same thing. */
    private static final List<String> PARAMETERS = List.of("CssParameter", "SvgParameter");

    SldElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An error about this element. */
    StyleFileException error(String problem) {
        return new StyleFileException(file, line, "<" + name + ">: " + problem);
    }

    /** Refuses every child with another name, and text beside {@code names}: what the subset does not know must not be passed over. */
    SldElement allow(String... names) throws StyleFileException {
        if (names.length > 0 && !text.isEmpty()) {
            throw error("'" + text + "' is not expected; it may hold " + String.join(", ", names));
        }
        return allowChildren(names);
    }

    private SldElement allowChildren(String... names) throws StyleFileException {
        List<String> known = List.of(names);
        for (SldElement child : children) {
            if (!known.contains(child.name)) {
                throw child.error("not known within <" + name + ">, which may hold "
                        + (known.isEmpty() ? "no element" : String.join(", ", known)));
            }
        }
        return this;
    }

    /** Refuses every attribute with another name. */
    SldElement allowAttributes(String... names) throws StyleFileException {
        List<String> known = List.of(names);
        for (String attribute : attributes.keySet()) {
            if (!known.contains(attribute)) {
                throw error("the attribute " + attribute + " is not known");
            }
        }
        return this;
    }

    List<SldElement> list(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<SldElement> find(String childName) throws StyleFileException {
        List<SldElement> found = list(childName);
        if (found.size() > 1) {
            throw found.get(1).error("stands twice within <" + name + ">");
        }
        return found.stream().findFirst();
    }

    SldElement get(String childName) throws StyleFileException {
        Optional<SldElement> child = find(childName);
        if (child.isEmpty()) {
            throw error("<" + childName + "> is missing");
        }
        return child.get();
    }

    String attribute(String attributeName) throws StyleFileException {
        String value = attributes.get(attributeName);
        if (value == null) {
            throw error("the attribute " + attributeName + " is missing");
        }
        return value;
    }

    /** An element in the place of this one that holds a text only. */
    SldElement with(String name, String text) {
        return new SldElement(file, line, name, Map.of(), List.of(), text);
    }

    /** The text, be it wrapped into one ogc:Literal. */
    String value() throws StyleFileException {
        allowChildren("ogc:Literal");
        String value = children.isEmpty() ? text : get("ogc:Literal").value();
        if (value.isEmpty()) {
            throw error("a value is missing");
        }
        return value;
    }

    /** {@link #value()} as a number within {@code min} and {@code max}. */
    double number(double min, double max) throws StyleFileException {
        String value = value();
        if (!value.matches("[+-]?[0-9]*[.]?[0-9]+([eE][+-]?[0-9]+)?")) {
            throw error("'" + value + "' is not a number");
        }
        double number = Double.parseDouble(value);
        if (!(number >= min && number <= max)) {
            throw error(value + " does not lie within " + min + " and " + max);
        }
        return number;
    }

    /** The children named CssParameter (SLD 1.0) or SvgParameter (SE 1.1) by their names, all of which must be among {@code known}. */
    Map<String, SldElement> parameters(String... known) throws StyleFileException {
        Map<String, SldElement> parameters = new LinkedHashMap<>();
        for (SldElement parameter : children) {
            if (!PARAMETERS.contains(parameter.name)) {
                continue;
            }
            String key = parameter.allowAttributes("name").attribute("name");
            if (!List.of(known).contains(key)) {
                throw parameter.error("the parameter '" + key + "' is not known within <" + name + ">, which may hold "
                        + String.join(", ", known));
            }
            if (parameters.put(key, parameter) != null) {
                throw parameter.error("the parameter '" + key + "' stands twice within <" + name + ">");
            }
        }
        return parameters;
    }
}
