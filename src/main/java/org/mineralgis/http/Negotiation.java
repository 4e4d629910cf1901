package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the representations that a resource has is sent: {@code f} decides, else the {@code Accept} header. */
final class Negotiation {

    /**
     * What is sent.
     *
     * @param representation the form
     * @param mediaType the name that the client knows it by
     */
    record Choice(Representation representation, String mediaType) {}

    private Negotiation() {}

    /**
     * Chooses.
     *
     * @param offered at least one, the default first
     * @param f the query parameter; null when not given
     * @param accept the header; null when not given
     * @throws Problem when nothing fits
     */
    static Choice choose(List<Representation> offered, @Nullable String f, @Nullable String accept) {
        if (f == null) {
            return byHeader(offered, accept).orElseThrow(() -> Problem.notAcceptable(mediaTypes(offered)));
        }
        return offered.stream()
                .filter(representation -> representation.key().equals(f))
                .findFirst()
                .map(representation -> new Choice(representation, representation.mediaType()))
                .orElseThrow(() -> Problem.invalidParameter("f", f, Texts.KNOWN_FORMAT, keys(offered)));
    }

    /** The best offer for an {@code Accept} header; empty when it refuses all. */
    static Optional<Choice> byHeader(List<Representation> offered, @Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(new Choice(offered.get(0), offered.get(0).mediaType()));
        }
        for (Weighted wish : Weighted.parse(accept)) {
            Optional<Choice> choice = wish.weight() > 0 ? match(offered, wish.value()) : Optional.empty();
            if (choice.isPresent()) {
                return choice;
            }
        }
        return Optional.empty();
    }

    private static Optional<Choice> match(List<Representation> offered, String range) {
        for (Representation representation : offered) {
            for (String mediaType : representation.mediaTypes()) {
                if (matches(range, mediaType)) {
                    return Optional.of(new Choice(representation, mediaType));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String range, String mediaType) {
        if (range.equals("*/*") || range.equals("*")) {
            return true;
        }
        String plain = mediaType.replaceFirst(";.*", "");
        if (range.endsWith("/*")) {
            return plain.startsWith(range.substring(0, range.length() - 1));
        }
        // A parameter that we do not know, such as charset, does not exclude the type itself.
        return range.equals(mediaType) || range.replaceFirst(";.*", "").equals(plain);
    }

    private static List<String> keys(List<Representation> offered) {
        return offered.stream().map(Representation::key).distinct().toList();
    }

    private static List<String> mediaTypes(List<Representation> offered) {
        return offered.stream()
                .flatMap(representation -> representation.mediaTypes().stream())
                .distinct()
                .toList();
    }
}
