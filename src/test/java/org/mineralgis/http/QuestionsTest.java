package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The questions of docs/questions.md, asked with curl as they stand there, of the data that is shipped. */
@ExtendWith(ShippedServer.Shared.class)
class QuestionsTest {

    private static List<AskedExample> examples() throws IOException {
        return AskedExample.of(Files.readAllLines(Path.of("docs/questions.md")));
    }

    @Test
    void everyQuestionIsAnsweredAsTheDocumentSays(ShippedServer server, @TempDir Path folder) throws Exception {
        StringBuilder wrong = new StringBuilder();
        for (AskedExample example : examples()) {
            for (String fact : example.wrong(server.base(), folder)) {
                wrong.append(example.heading()).append('\n').append(example.command());
                wrong.append(fact).append("\n\n");
            }
        }
        assertEquals("", wrong.toString());
    }

    @Test
    void everyQuestionSaysWhatComesOut() throws IOException {
        List<AskedExample> asked = examples().stream()
                .filter(example -> !example.heading().isEmpty())
                .toList();
        assertTrue(asked.size() > 20, () -> asked.size() + " requests were read");
        assertEquals(
                List.of(),
                asked.stream().filter(example -> example.facts().isEmpty()).toList());
    }

    @Test
    void anotherAnswerThanTheDocumentSaysIsNoticed(ShippedServer server, @TempDir Path folder) throws Exception {
        String command = "curl -sG $MG/search -d q=wulagen";
        List<String> document = List.of(
                "```sh",
                command,
                "# /hits/0/id → \"wulagen\"",
                "# /hits/1/id → \"wulagen\"",
                "# /hits → 1 item",
                "# /hits has \"nobody\"",
                "# /nothing → null",
                "```");
        List<String> wrong = AskedExample.of(document).get(0).wrong(server.base(), folder);
        assertEquals(4, wrong.size(), wrong.toString());
    }
}
