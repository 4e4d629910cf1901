package org.mineralgis.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that was read with the wrong code page, by its signatures.
 *
 * @param part what gives it away
 * @param mended the whole text as it was probably meant, with □ for what is lost; null when it cannot be told
 */
record Mojibake(String part, @Nullable String mended) {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What U+FFFD in UTF-8, and memory that was never written, look like in GBK. */
    private static final Pattern FILLING = Pattern.compile("锟斤拷|烫烫烫|屯屯屯");
    /** A Han character that lost its bytes to a question mark, before its pinyin in brackets: {@code 當?shù)刭Y源}. */
    private static final Pattern SLIP =
            Pattern.compile("\\?[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\\)((?:\\p{IsHan}+[A-Za-z])?)");

    private static final Pattern HALF_KATAKANA = Pattern.compile("[\\uFF61-\\uFF9F]{2,}");
    private static final Pattern LATIN =
            Pattern.compile("[\\u0080-\\u00FF\\u0152-\\u0178\\u02C6-\\u02DC\\u2013-\\u2122\\u20AC]{2,}");
    private static final Pattern HAN_RUN = Pattern.compile("[\\p{IsHan}\\uE000-\\uF8FF]{3,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The first signature in {@code text}. */
    static Optional<Mojibake> find(String text) {
        Matcher filling = FILLING.matcher(text);
        if (filling.find()) {
            return Optional.of(new Mojibake(filling.group(), null));
        }
        return slip(text)
                .or(() -> utf8ReadAs(WINDOWS, LATIN, text))
                .or(() -> utf8ReadAs(GBK, HAN_RUN, text))
                .or(() -> katakana(text));
    }

    private static Optional<Mojibake> slip(String text) {
        Matcher slip = SLIP.matcher(text);
        if (!slip.find() || !HAN.matcher(text).find()) {
            return Optional.empty();
        }
        String mended = null;
        if (!slip.group(1).isEmpty()) {
            // The first byte is the second half of the lost character; after it the pairs fall into place again.
            byte[] bytes = slip.group(1).getBytes(GBK);
            mended = decode(ByteBuffer.wrap(bytes, 1, bytes.length - 1), GBK)
                    .map(tail -> text.substring(0, slip.start()) + "□" + tail + text.substring(slip.end()))
                    .orElse(null);
        }
        return Optional.of(new Mojibake(slip.group(), mended));
    }

    private static Optional<Mojibake> katakana(String text) {
        Matcher found = HALF_KATAKANA.matcher(text);
        return found.find() && HAN.matcher(text).find()
                ? Optional.of(new Mojibake(found.group(), null))
                : Optional.empty();
    }

    private static Optional<Mojibake> utf8ReadAs(Charset wrong, Pattern signature, String text) {
        Matcher run = signature.matcher(text);
        while (run.find()) {
            Optional<String> meant = bytes(run.group(), wrong).flatMap(bytes -> decode(bytes, StandardCharsets.UTF_8));
            if (meant.isPresent() && meant.get().codePoints().allMatch(Character::isLetter)) {
                return Optional.of(new Mojibake(
                        run.group(), text.substring(0, run.start()) + meant.get() + text.substring(run.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> bytes(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        try {
            return Optional.of(encoder.encode(CharBuffer.wrap(text)));
        } catch (CharacterCodingException notInIt) {
            return Optional.empty();
        }
    }

    private static Optional<String> decode(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
