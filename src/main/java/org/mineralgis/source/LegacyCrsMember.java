package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/** The {@code crs} member of GeoJSON of 2008: {@code {"type": "name", "properties": {"name": "urn:…"}}}. */
final class LegacyCrsMember {

    private LegacyCrsMember() {}

    /** Tells of the member at whose value {@code parser} stands, and reads it to its end; null when it names nothing. */
    static @Nullable SourceNotice notice(JsonParser parser) throws IOException {
        String name = name(parser);
        if (name == null) {
            return null;
        }
        String found = OneLine.quote(name);
        return new SourceNotice(
                SourceNotice.Kind.SYSTEM_NAMED,
                0,
                new LocalizedText("文件的 crs 写明 " + found, "the crs of the file says " + found),
                SystemText.findByCode(name).orElse(null));
    }

    private static @Nullable String name(JsonParser parser) throws IOException {
        String name = null;
        int depth = 0;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && depth == 2 && "name".equals(parser.currentName())) {
                name = parser.getText();
            }
            if (depth == 0) {
                return name;
            }
        }
    }
}
