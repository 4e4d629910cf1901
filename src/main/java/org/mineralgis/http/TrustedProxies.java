package org.mineralgis.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reverse proxies whose word about the public address is taken. From everybody else the headers {@code Forwarded} and
 * {@code X-Forwarded-*} are not looked at, because anybody can send them.
 */
public final class TrustedProxies {

    /** Nobody. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String LITERAL = "(" + OCTET + "\\.){3}" + OCTET + "|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*";

    /** Addresses that begin with the same bits. */
    private record Block(byte[] address, int prefixBits) {
        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int rest = address.length * 8 - prefixBits;
            return new BigInteger(1, other).shiftRight(rest).equals(new BigInteger(1, address).shiftRight(rest));
        }
    }

    private final List<Block> blocks;

    private TrustedProxies(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Reads a list such as {@code 127.0.0.1, 10.0.0.0/8, ::1}. Names of hosts are not looked up.
     *
     * @param text addresses or blocks with commas between; empty for nobody
     * @throws IllegalArgumentException that names the part which is neither
     */
    public static TrustedProxies parse(String text) {
        return new TrustedProxies(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(TrustedProxies::block)
                .toList());
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        byte[] address = literal(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("not an IP address or block of such: " + text));
        int bits = address.length * 8;
        String length = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > bits) {
            throw new IllegalArgumentException("not an IP address or block of such: " + text);
        }
        return new Block(address, Integer.parseInt(length));
    }

    /** Whether an address belongs to one of them; brackets, a port and anything that is no address are no reason to fail. */
    boolean contains(String address) {
        String bare = address.startsWith("[")
                ? address.replaceFirst("^\\[([^]]*)].*", "$1")
                : address.replaceFirst("^([0-9.]+):[0-9]+$", "$1");
        return literal(bare)
                .filter(octets -> blocks.stream().anyMatch(block -> block.contains(octets)))
                .isPresent();
    }

    private static Optional<byte[]> literal(String text) {
        if (!text.matches(LITERAL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
