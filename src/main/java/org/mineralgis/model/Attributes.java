package org.mineralgis.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one record: an unchangeable map from property name to text, null for no value. Records of one file
 * share their {@link Names}, so that a record costs no more than its texts.
 */
public final class Attributes extends AbstractMap<String, @Nullable String> {

    /** Names of properties, in the order of the file; each stands once. */
    public static final class Names {

        private final String[] names;
        private final Map<String, Integer> places = new HashMap<>();
        private final Set<String> set;

        /** @throws IllegalArgumentException if a name stands twice */
        public Names(List<String> names) {
            this.names = names.toArray(String[]::new);
            for (int index = 0; index < this.names.length; index++) {
                if (places.put(this.names[index], index) != null) {
                    throw new IllegalArgumentException(this.names[index] + " stands twice");
                }
            }
            this.set = new Keys(this);
        }

        /** How many there are. */
        public int size() {
            return names.length;
        }

        /** The name at {@code index}, from 0. */
        public String get(int index) {
            return names[index];
        }
    }

    private final Names names;
    private final @Nullable String[] values;

    /**
     * Attributes of the first names; a record with fewer texts has no more.
     *
     * @param values not more than there are names
     */
    public Attributes(Names names, @Nullable String... values) {
        if (values.length > names.size()) {
            throw new IllegalArgumentException(values.length + " values for " + names.size() + " names");
        }
        this.names = names;
        this.values = values.clone();
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        Integer place = names.places.get(name);
        return place == null || place >= values.length ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        Integer place = names.places.get(name);
        return place != null && place < values.length;
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The texts, in the order of the names. */
    @Override
    public Collection<@Nullable String> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** One and the same set for all records of the same names that have all of them. */
    @Override
    public Set<String> keySet() {
        return values.length == names.size()
                ? names.set
                : new Keys(new Names(Arrays.asList(names.names).subList(0, values.length)));
    }

    @Override
    public Set<Entry<String, @Nullable String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, @Nullable String>> iterator() {
                return new Counting<>(values.length) {
                    @Override
                    Entry<String, @Nullable String> at(int index) {
                        return new SimpleImmutableEntry<>(names.names[index], values[index]);
                    }
                };
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    private static final class Keys extends AbstractSet<String> {

        private final Names names;

        Keys(Names names) {
            this.names = names;
        }

        @Override
        public boolean contains(@Nullable Object name) {
            return names.places.containsKey(name);
        }

        @Override
        public Iterator<String> iterator() {
            return new Counting<>(names.size()) {
                @Override
                String at(int index) {
                    return names.get(index);
                }
            };
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    private abstract static class Counting<T> implements Iterator<T> {

        private final int size;
        private int next;

        Counting(int size) {
            this.size = size;
        }

        abstract T at(int index);

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public T next() {
            if (next >= size) {
                throw new java.util.NoSuchElementException();
            }
            return at(next++);
        }
    }
}
