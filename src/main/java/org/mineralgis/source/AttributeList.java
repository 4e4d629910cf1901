package org.mineralgis.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Attributes;

/** Collects the attributes of one record after the other; records with the same names in the same order share them. */
final class AttributeList {

    private final List<String> names = new ArrayList<>();
    private final List<@Nullable String> values = new ArrayList<>();
    private Attributes.@Nullable Names last;

    /** Begins the next record. */
    void clear() {
        names.clear();
        values.clear();
    }

    /** How many were put, with those of a name that stands twice. */
    int size() {
        return names.size();
    }

    /** A name that stands twice has its last value at its first place. */
    void put(String name, @Nullable String value) {
        names.add(name);
        values.add(value);
    }

    Map<String, @Nullable String> attributes() {
        Attributes.Names known = last;
        if (known == null || !matches(known)) {
            Map<String, @Nullable String> merged = new LinkedHashMap<>();
            for (int index = 0; index < names.size(); index++) {
                merged.put(names.get(index), values.get(index));
            }
            if (merged.size() < names.size()) {
                return merged;
            }
            known = new Attributes.Names(names);
            last = known;
        }
        return new Attributes(known, values.toArray(String[]::new));
    }

    private boolean matches(Attributes.Names known) {
        if (known.size() != names.size()) {
            return false;
        }
        for (int index = 0; index < names.size(); index++) {
            if (!known.get(index).equals(names.get(index))) {
                return false;
            }
        }
        return true;
    }
}
