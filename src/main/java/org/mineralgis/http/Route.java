package org.mineralgis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of the route table: from it come the routing, the check of parameters and the API definition.
 *
 * @param method what the client wants to do
 * @param path with variable parts in braces; in angle brackets one that may hold slashes
 * @param operationId its name in the API definition
 * @param summary one line in English
 * @param offered the forms of the answer, the default first; empty when it is one file of its own media type
 * @param parameters beside {@code f} and {@code lang}, which every route with forms has
 * @param traits what else there is to know
 * @param endpoint who answers
 */
record Route(
        Method method,
        String path,
        String operationId,
        String summary,
        List<Representation> offered,
        List<Parameter> parameters,
        Set<Trait> traits,
        Endpoint endpoint) {

    /** The methods beside {@code HEAD} and {@code OPTIONS}, which follow from them. */
    enum Method {
        /** Reads; has no body. */
        GET,
        /** Sends a file to be looked at; nothing is kept. */
        POST
    }

    /** What the dispatcher must know about a route. */
    enum Trait {
        /** The answer depends on the address and the release alone, so that an unchanged one need not be made again. */
        PER_RELEASE,
        /** Together with {@link #PER_RELEASE}: the answer also says which day it is, in UTC. */
        DATED,
        /** The answer has labels of the map, which may be in Uyghur too. */
        LABELLED,
        /** Every field of the dataset is a query parameter too. */
        FIELDS_ARE_PARAMETERS
    }

    Route {
        offered = List.copyOf(offered);
        parameters = List.copyOf(parameters);
        traits = Set.copyOf(traits);
    }

    /** A route that is read, is named and can be finished with the methods below. */
    static Route at(String path, String operationId, String summary, Endpoint endpoint) {
        return new Route(Method.GET, path, operationId, summary, List.of(), List.of(), Set.of(), endpoint);
    }

    /** The same for what is sent there with a form. */
    Route posted() {
        return new Route(Method.POST, path, operationId, summary, offered, parameters, traits, endpoint);
    }

    /** The same with these forms. */
    Route as(Representation... forms) {
        return new Route(method, path, operationId, summary, List.of(forms), parameters, traits, endpoint);
    }

    /** The same with these parameters. */
    Route with(Parameter... more) {
        return new Route(method, path, operationId, summary, offered, List.of(more), traits, endpoint);
    }

    /** The same with these traits. */
    Route being(Trait... those) {
        return new Route(method, path, operationId, summary, offered, parameters, Set.of(those), endpoint);
    }

    /** All parameters, those of every route included. */
    List<Parameter> allParameters() {
        List<Parameter> all = new ArrayList<>(parameters);
        if (!offered.isEmpty()) {
            all.add(Parameter.format(offered));
            all.add(traits.contains(Trait.LABELLED) ? Parameter.LABEL_LANG : Parameter.LANG);
        }
        return all;
    }

    /** The names of the query parameters, without the fields of datasets. */
    Set<String> queryNames() {
        return allParameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
