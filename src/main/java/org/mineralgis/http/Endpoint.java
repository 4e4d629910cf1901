package org.mineralgis.http;

/** Answers the requests of one route. */
@FunctionalInterface
interface Endpoint {

    /**
     * Answers.
     *
     * @throws Problem when the client asked for something that cannot be
     */
    Answer answer(Request request);
}
