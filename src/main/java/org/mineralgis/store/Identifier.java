package org.mineralgis.store;

/** The one place where a name becomes part of SQL text. Names come from the catalogue only, never from a request. */
final class Identifier {

    private Identifier() {}

    /** {@code name} as a quoted SQL identifier. */
    static String quote(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an identifier cannot hold a zero character");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
