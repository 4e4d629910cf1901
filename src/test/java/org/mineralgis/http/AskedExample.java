package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a document and what it says comes out: {@code # /json/pointer → value}, {@code → 3 items} or {@code has "text"}.
 *
 * @param heading of the section that it stands in
 * @param command for bash
 * @param facts lines that begin with a hash
 */
record AskedExample(String heading, String command, List<String> facts) {

    private static final Pattern FACT = Pattern.compile("# (?:(/\\S+) )?(→|has) (.+)");
    private static final Pattern ITEMS = Pattern.compile("(\\d+) items?");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The examples of the blocks marked as {@code sh}, in their order; a command goes on after a backslash at the end. */
    static List<AskedExample> of(List<String> lines) {
        List<AskedExample> examples = new ArrayList<>();
        String heading = "";
        boolean inside = false;
        StringBuilder command = new StringBuilder();
        List<String> facts = new ArrayList<>();
        for (String line : lines) {
            boolean begins = inside && !line.startsWith("#") && !facts.isEmpty();
            if (begins || line.equals("```")) {
                if (!command.isEmpty()) {
                    examples.add(new AskedExample(heading, command.toString(), List.copyOf(facts)));
                }
                command.setLength(0);
                facts.clear();
            }
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (!inside && line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (inside && line.startsWith("#")) {
                facts.add(line);
            } else if (inside) {
                command.append(line).append('\n');
            }
        }
        return examples;
    }

    /** What comes out otherwise than it says; empty when all of it does. */
    List<String> wrong(String base, Path folder) throws IOException, InterruptedException {
        String printed = run(base, folder);
        List<String> wrong = new ArrayList<>();
        JsonNode answer = facts.isEmpty() ? MAPPER.nullNode() : MAPPER.readTree(printed);
        for (String fact : facts) {
            Matcher parts = FACT.matcher(fact);
            if (!parts.matches()) {
                throw new AssertionError("no fact: " + fact);
            }
            JsonNode found = answer.at(parts.group(1) == null ? "" : parts.group(1));
            if (!holds(found, parts.group(2), parts.group(3))) {
                wrong.add(fact + "\nbut: " + (found.isMissingNode() ? answer : found));
            }
        }
        return wrong;
    }

    private static boolean holds(JsonNode found, String relation, String expected) throws IOException {
        Matcher items = ITEMS.matcher(expected);
        if (items.matches()) {
            return found.isArray() && found.size() == Integer.parseInt(items.group(1));
        }
        JsonNode value = MAPPER.readTree(expected);
        return relation.equals("has") ? found.toString().contains(value.asText()) : found.equals(value);
    }

    private String run(String base, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", command).directory(folder.toFile());
        builder.environment().put("MG", base);
        Path errors = folder.resolve("stderr");
        Process process = builder.redirectError(errors.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command + printed);
        }
        return printed;
    }
}
