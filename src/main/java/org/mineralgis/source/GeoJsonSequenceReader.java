package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceRecord;

/**
 * Reads GeoJSON features one behind the other: a text sequence (RFC 8142), or without record separators one feature a
 * line. Each is read as {@link GeoJsonReader} does; one that cannot be read is a record at fault, and the next follows.
 */
final class GeoJsonSequenceReader implements RecordReader {

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        try (TextSequence texts = TextSequence.open(file)) {
            int row = 0;
            AttributeList properties = new AttributeList();
            for (byte[] text = texts.next(); text != null; text = texts.next()) {
                row++;
                consumer.accept(record(spec, row, text, properties));
            }
            if (row == 0) {
                throw new SourceException(file, "", "has no line and no text in it; expected GeoJSON features");
            }
        }
    }

    private static SourceRecord record(SourceFile spec, int row, byte[] text, AttributeList properties)
            throws IOException {
        if (text.length == 0) {
            return fault(spec, row, "longer than " + (TextSequence.LENGTH_MAX >> 20) + " MiB");
        }
        try (JsonParser parser = GeoJsonReader.JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return fault(spec, row, "not a JSON object");
            }
            GeoJsonFeature feature = GeoJsonFeature.read(parser, properties);
            if (!feature.typed() || parser.nextToken() != null) {
                return fault(spec, row, "not one object of type Feature");
            }
            return new SourceRecord(spec.path(), row, feature.properties(), feature.geometry(), feature.fault());
        } catch (JsonProcessingException broken) {
            return fault(spec, row, broken.getOriginalMessage());
        } catch (CharConversionException broken) {
            return fault(spec, row, String.valueOf(broken.getMessage()));
        }
    }

    private static SourceRecord fault(SourceFile spec, int row, @Nullable String found) {
        String shown = OneLine.of(String.valueOf(found));
        SourceFault fault = new SourceFault(
                SourceFault.Kind.STRUCTURE,
                new LocalizedText("不是 GeoJSON 要素：" + shown, "not a GeoJSON feature: " + shown));
        return new SourceRecord(spec.path(), row, Map.of(), null, fault);
    }
}
