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

    /**
     * The best offer for an {@code Accept} header (RFC 9110 section 12.5.1): the range that says most of a media type gives
     * its weight; of equal weights the range that stands first; empty when it refuses all.
     */
    static Optional<Choice> byHeader(List<Representation> offered, @Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(new Choice(offered.get(0), offered.get(0).mediaType()));
        }
        List<Weighted> wishes = Weighted.parse(accept);
        Choice best = null;
        int rank = wishes.size();
        for (Representation representation : offered) {
            for (String mediaType : representation.mediaTypes()) {
                int at = rank(wishes, mediaType);
                if (at < rank) {
                    best = new Choice(representation, mediaType);
                    rank = at;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The place of the wish that decides about a media type, the dearest being 0; a large number when it is refused. */
    private static int rank(List<Weighted> wishes, String mediaType) {
        int decides = -1;
        for (int at = 0; at < wishes.size(); at++) {
            int precision = precision(wishes.get(at).value(), mediaType);
            if (precision > 0
                    && (decides < 0 || precision > precision(wishes.get(decides).value(), mediaType))) {
                decides = at;
            }
        }
        return decides < 0 || wishes.get(decides).weight() == 0 ? Integer.MAX_VALUE : decides;
    }

    /** How much a range says of a media type: 3 its name, 2 its family, 1 no more than that it is one; 0 of others. */
    private static int precision(String range, String mediaType) {
        if (range.equals("*/*") || range.equals("*")) {
            return 1;
        }
        String plain = mediaType.replaceFirst(";.*", "");
        if (range.endsWith("/*")) {
            return plain.startsWith(range.substring(0, range.length() - 1)) ? 2 : 0;
        }
        // A parameter that we do not know, such as charset, does not exclude the type itself.
        return range.replaceFirst(";.*", "").equals(plain) ? 3 : 0;
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
