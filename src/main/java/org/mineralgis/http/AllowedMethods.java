package org.mineralgis.http;

import io.javalin.http.HttpResponseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods an address allows, in the order in which they are told. */
final class AllowedMethods {

    private static final List<String> ORDER = List.of("GET", "HEAD", "POST", "OPTIONS");

    private AllowedMethods() {}

    /** Those of the routes at {@code path}, with what follows from them. */
    static List<String> of(List<Route> routes, String path) {
        Set<String> methods = routes.stream()
                .filter(route -> route.path().equals(path))
                .flatMap(route -> route.method() == Route.Method.GET ? Stream.of("GET", "HEAD") : Stream.of("POST"))
                .collect(Collectors.toSet());
        return ORDER.stream()
                .filter(method -> method.equals("OPTIONS") || methods.contains(method))
                .toList();
    }

    /** Those that the router lists when it refuses a method. */
    static List<String> of(HttpResponseException refused) {
        List<String> listed = Arrays.asList(
                refused.getDetails().getOrDefault("availableMethods", "").split(", "));
        return ORDER.stream().filter(listed::contains).toList();
    }
}
