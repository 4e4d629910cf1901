package org.mineralgis.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address that clients know this server by: the root of all absolute links. */
final class PublicAddress {

    private static final String ATTRIBUTE = PublicAddress.class.getName();
    private static final String HOST = "([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?";
    private static final String PREFIX = "(/[A-Za-z0-9._~-]{1,100}){0,8}";
    private static final Pattern PAIR = Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"]*)\"|([^;,\"\\s]*))\\s*(;|,|$)");

    private final TrustedProxies proxies;

    PublicAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Finds it out once for a request, so that {@link #find} knows it wherever it is asked. */
    void remember(Context context) {
        address(context).ifPresent(base -> context.attribute(ATTRIBUTE, base));
    }

    /** The root of the links of a request; empty when its host is missing or no host name. */
    static Optional<Href> find(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    private Optional<Href> address(Context context) {
        String host = context.header("Host");
        if (!proxies.contains(context.req().getRemoteAddr())) {
            return of("http", host, "");
        }
        String forwarded = context.header("Forwarded");
        if (forwarded != null) {
            Map<String, String> told = nearest(forwarded);
            return of(told.getOrDefault("proto", "http"), told.getOrDefault("host", host == null ? "" : host), "");
        }
        String told = last(context.header("X-Forwarded-Host"), host == null ? "" : host);
        String port = last(context.header("X-Forwarded-Port"), "");
        String scheme = last(context.header("X-Forwarded-Proto"), "http");
        String prefix = last(context.header("X-Forwarded-Prefix"), "").replaceFirst("/+$", "");
        return of(scheme, withPort(told, scheme, port), prefix);
    }

    private static Optional<Href> of(String scheme, @Nullable String host, String prefix) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        boolean understood = host != null && host.matches(HOST) && lower.matches("https?") && prefix.matches(PREFIX);
        return understood ? Optional.of(Href.of(lower + "://" + host + prefix)) : Optional.empty();
    }

    private static String withPort(String host, String scheme, String port) {
        boolean usual = port.isEmpty() || port.equals(scheme.equalsIgnoreCase("https") ? "443" : "80");
        return usual || host.matches(".*:[0-9]+") ? host : host + ":" + port;
    }

    /** What the nearest proxy says; of a list its own word stands at the end, because each appends to what it was given. */
    private static String last(@Nullable String header, String otherwise) {
        if (header == null) {
            return otherwise;
        }
        String own = header.substring(header.lastIndexOf(',') + 1).strip();
        return own.isEmpty() ? otherwise : own;
    }

    /**
     * What the outermost trusted proxy says (RFC 7239): from the end of the list on to the left for as long as the proxy
     * that asked is trusted itself.
     */
    private Map<String, String> nearest(String header) {
        List<Map<String, String>> hops = hops(header);
        int at = hops.size() - 1;
        while (at > 0 && proxies.contains(hops.get(at).getOrDefault("for", ""))) {
            at--;
        }
        return hops.get(at);
    }

    private static List<Map<String, String>> hops(String header) {
        List<Map<String, String>> hops = new ArrayList<>();
        hops.add(new HashMap<>());
        Matcher pair = PAIR.matcher(header);
        while (pair.lookingAt() && !pair.group().isEmpty()) {
            String value = pair.group(2) == null ? pair.group(3) : pair.group(2);
            hops.get(hops.size() - 1).put(pair.group(1).toLowerCase(Locale.ROOT), value);
            if (pair.group(4).equals(",")) {
                hops.add(new HashMap<>());
            }
            pair.region(pair.end(), header.length());
        }
        return hops;
    }
}
