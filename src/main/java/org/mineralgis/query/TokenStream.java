package org.mineralgis.query;

import java.util.List;
import org.mineralgis.model.LocalizedText;

/** The words of a filter in text, read one by one. */
final class TokenStream {

    private final List<Token> tokens;
    private final int[] closing;
    private int at;
    private int depth;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
        this.closing = FilterTokens.closing(tokens);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The word after the next one. */
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** Passes the word if it is the next. */
    boolean accept(String word) {
        boolean found = peek().word(word) || peek().symbol(word);
        if (found) {
            at++;
        }
        return found;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw unexpected("“" + word + "”", "\"" + word + "\"");
        }
    }

    void open() {
        expect("(");
    }

    void close() {
        expect(")");
    }

    /** What is read next lies one level deeper in the tree. */
    void deeper() {
        FilterLimit.DEPTH.hold(++depth);
    }

    void shallower() {
        depth--;
    }

    /** Whether the next parenthesis closes where an operand ends, so that it holds a list and not a part of a sum. */
    boolean listBegins() {
        if (!peek().symbol("(") || closing[at] < 0) {
            return false;
        }
        Token after = tokens.get(closing[at] + 1);
        return after.symbol(",") || after.symbol(")");
    }

    FilterException unexpected(String zh, String en) {
        return at(
                peek(), "应为" + zh + "，实为" + found().zh() + "。", "expected is " + en + ", found " + found().en() + ".");
    }

    static FilterException at(Token token, String zh, String en) {
        return FilterException.at(token.index(), new LocalizedText(zh, en));
    }

    private LocalizedText found() {
        if (peek().kind() == Token.Kind.END) {
            return new LocalizedText("过滤条件的结尾", "the end of the filter");
        }
        return new LocalizedText("“" + peek().shown() + "”", "\"" + peek().shown() + "\"");
    }
}
