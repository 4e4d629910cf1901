package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.PageStart;

/**
 * The parameter {@code token} of links to further pages: where the page begins, sealed together with the question that it is a
 * page of. A token that was changed, and one of another question, is refused.
 */
final class PageTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;

    private final Supplier<byte[]> key;

    /** @param key the secret; asked for when a token is read or written */
    PageTokens(Supplier<byte[]> key) {
        this.key = key;
    }

    /** Asks for the secret, so that nobody has to who holds a connection already. */
    void prepare() {
        key.get();
    }

    /**
     * The token of a page.
     *
     * @param meaning the question
     */
    String write(PageStart start, String meaning) {
        ArrayNode place = JsonNodeFactory.instance.arrayNode();
        place.add(start.id());
        start.values().forEach(place::add);
        byte[] content = Json.bytes(place);
        ByteBuffer sealed = ByteBuffer.allocate(SEAL_BYTES + content.length);
        sealed.put(seal(content, meaning)).put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /**
     * Where the page begins.
     *
     * @throws Problem when this token was never given for this question
     */
    PageStart read(String token, String meaning) {
        byte[] sealed = decode(token);
        if (sealed.length <= SEAL_BYTES) {
            throw refused(token);
        }
        byte[] content = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        byte[] seal = Arrays.copyOf(sealed, SEAL_BYTES);
        if (!MessageDigest.isEqual(seal, seal(content, meaning))) {
            throw refused(token);
        }
        JsonNode place = Json.read(content);
        List<@Nullable String> values = new ArrayList<>();
        for (int index = 1; index < place.size(); index++) {
            values.add(place.get(index).isNull() ? null : place.get(index).asText());
        }
        return new PageStart(values, place.get(0).asText());
    }

    static Problem refused(String token) {
        return Problem.invalidParameter("token", token, Texts.TOKEN_EXPECTED);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw refused(token);
        }
    }

    private byte[] seal(byte[] content, String meaning) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            byte[] question = meaning.getBytes(StandardCharsets.UTF_8);
            // With its length before it, nothing can pass from the question to the place.
            mac.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(question.length).array());
            mac.update(question);
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
