package org.mineralgis.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the PostGIS database is. Two spellings are understood: {@code postgresql://user:password@host:port/name?options}
 * (libpq) and {@code jdbc:postgresql://host:port/name?user=..&password=..} (PostgreSQL JDBC).
 */
public final class DatabaseUrl {

    private static final int DEFAULT_PORT = 5432;

    private final String jdbcUrl;
    private final @Nullable String user;
    private final @Nullable Secret password;
    private final String label;

    private DatabaseUrl(String jdbcUrl, @Nullable String user, @Nullable Secret password, String label) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.label = label;
    }

    /**
     * Reads an address.
     *
     * @param text in one of the two spellings
     * @throws IllegalArgumentException when it is neither; the message names no password
     */
    public static DatabaseUrl parse(String text) {
        boolean jdbc = text.startsWith("jdbc:");
        URI uri = uriOf(jdbc ? text.substring("jdbc:".length()) : text);
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw malformed();
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw malformed();
        }
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String label = uri.getHost() + port + uri.getRawPath();
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(
                "jdbc:postgresql://" + label + options,
                credentials.length > 0 ? decode(credentials[0]) : null,
                credentials.length > 1 ? new Secret(decode(credentials[1])) : null,
                label);
    }

    private static URI uriOf(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "the database address is not of the form postgresql://user:password@host:port/name");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    Secret password() {
        return password;
    }

    /** What libpq programs such as {@code ogr2ogr} need in their environment; holds the password. */
    public Map<String, String> libpq() {
        URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
        Map<String, String> environment = new HashMap<>();
        environment.put("PGHOST", address.getHost());
        environment.put("PGPORT", String.valueOf(address.getPort() < 0 ? DEFAULT_PORT : address.getPort()));
        environment.put("PGDATABASE", address.getPath().substring(1));
        if (user != null) {
            environment.put("PGUSER", user);
        }
        if (password != null) {
            environment.put("PGPASSWORD", password.reveal());
        }
        return environment;
    }

    /** The same server, user and options with another database name. */
    public DatabaseUrl withDatabase(String name) {
        String server = label.substring(0, label.indexOf('/'));
        String options = jdbcUrl.contains("?") ? jdbcUrl.substring(jdbcUrl.indexOf('?')) : "";
        String newLabel = server + "/" + name;
        return new DatabaseUrl("jdbc:postgresql://" + newLabel + options, user, password, newLabel);
    }

    /** Host, port and database, without user, password and options. */
    @Override
    public String toString() {
        return label;
    }
}
