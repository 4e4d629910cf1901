package org.mineralgis.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.query.Token.Kind;

/** Parts a filter in text into words (OGC 21-065r2, annex B). */
final class FilterTokens {

    private static final String SYMBOLS = "()=<>,+-*/%^";

    private final String filter;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FilterTokens(String filter) {
        this.filter = filter;
    }

    /** The words, the last of them {@link Kind#END}. */
    static List<Token> of(String filter) {
        if (!Literals.isStorable(filter)) {
            throw Literals.notStorable();
        }
        return new FilterTokens(filter).all();
    }

    /**
     * Which token closes the parenthesis that a token opens; -1 for all other tokens and where it stays open. Refuses what is
     * nested too deeply before anything is read recursively.
     */
    static int[] closing(List<Token> tokens) {
        int[] closing = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < closing.length; index++) {
            closing[index] = -1;
            if (tokens.get(index).symbol("(")) {
                open.push(index);
                FilterLimit.DEPTH.hold(open.size());
            } else if (tokens.get(index).symbol(")") && !open.isEmpty()) {
                closing[open.pop()] = index;
            }
        }
        return closing;
    }

    private List<Token> all() {
        while (at < filter.length()) {
            int character = filter.codePointAt(at);
            if (Names.isSpace(character)) {
                at++;
            } else if (character == '\'') {
                text();
            } else if (character == '"') {
                quotedName();
            } else if (Names.isDigit(character) || character == '.') {
                number();
            } else if (Names.isStart(character)) {
                name();
            } else {
                symbol(character);
            }
        }
        tokens.add(new Token(Kind.END, "", at));
        return List.copyOf(tokens);
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, start));
    }

    private void text() {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < filter.length()) {
            char character = filter.charAt(at);
            boolean quoteFollows = at + 1 < filter.length() && filter.charAt(at + 1) == '\'';
            if (quoteFollows && (character == '\'' || character == '\\')) {
                text.append('\'');
                at += 2;
            } else if (character == '\'') {
                at++;
                add(Kind.TEXT, text.toString(), start);
                return;
            } else {
                text.append(character);
                at++;
            }
        }
        throw FilterException.at(
                start,
                new LocalizedText(
                        "文本没有结束的单引号（文本中的单引号写成 ''）。",
                        "the text has no closing quote (a quote within a text is written '')."));
    }

    private void quotedName() {
        int start = at;
        int end = filter.indexOf('"', at + 1);
        if (end < 0 || end == start + 1) {
            throw FilterException.at(
                    start, new LocalizedText("双引号内应为一个名称。", "expected is a name between double quotes."));
        }
        at = end + 1;
        add(Kind.QUOTED_NAME, filter.substring(start + 1, end), start);
    }

    private void number() {
        int start = at;
        int digits = digits();
        if (peek() == '.') {
            at++;
            digits += digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits = Math.min(digits, digits());
        }
        if (digits == 0 || at < filter.length() && Names.isPart(filter.codePointAt(at))) {
            throw FilterException.at(start, new LocalizedText("数字不完整。", "this is not a number."));
        }
        add(Kind.NUMBER, filter.substring(start, at), start);
    }

    private int digits() {
        int start = at;
        while (Names.isDigit(peek())) {
            at++;
        }
        return at - start;
    }

    private int peek() {
        return at < filter.length() ? filter.charAt(at) : -1;
    }

    private void name() {
        int start = at;
        while (at < filter.length() && Names.isPart(filter.codePointAt(at))) {
            at += Character.charCount(filter.codePointAt(at));
        }
        add(Kind.NAME, filter.substring(start, at), start);
    }

    private void symbol(int character) {
        int start = at;
        if (SYMBOLS.indexOf(character) < 0) {
            String shown = Character.toString(character);
            throw FilterException.at(
                    start,
                    new LocalizedText(
                            "这里不能有字符“" + shown + "”（文本用半角单引号 ' 括起）。",
                            "the character \"" + shown + "\" cannot stand here (texts stand in straight quotes ')."));
        }
        at++;
        if (character == '<' && (peek() == '=' || peek() == '>') || character == '>' && peek() == '=') {
            at++;
        }
        add(Kind.SYMBOL, filter.substring(start, at), start);
    }
}
