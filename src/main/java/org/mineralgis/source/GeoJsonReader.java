package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946), one feature at a time. Numbers of properties keep their spelling,
 * nested values become JSON text, the member {@code id} of a feature is the attribute {@code @id}. Third ordinates are
 * left out; other members of features and of the collection carry nothing for a dataset and are passed over.
 */
final class GeoJsonReader implements RecordReader {

    /** Strict, and limited in what one value may cost. */
    static final JsonFactory JSON = JsonFactory.builder()
            // A file may have millions of names, and each would be kept.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .build())
            .build();

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(bytes)) {
            new Reading(file, spec, consumer, parser).collection();
        } catch (JsonProcessingException broken) {
            throw new SourceException(file, place(broken), "not valid JSON: " + broken.getOriginalMessage(), broken);
        } catch (CharConversionException broken) {
            throw new SourceException(file, "", "not valid UTF-8: " + broken.getMessage(), broken);
        }
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : "line " + broken.getLocation().getLineNr();
    }

    /** One pass over one file. */
    private static final class Reading {

        private final Path file;
        private final SourceFile spec;
        private final RecordConsumer consumer;
        private final JsonParser parser;
        private final AttributeList properties = new AttributeList();
        private boolean collection;
        private boolean features;
        private int row;

        Reading(Path file, SourceFile spec, RecordConsumer consumer, JsonParser parser) {
            this.file = file;
            this.spec = spec;
            this.consumer = consumer;
            this.parser = parser;
        }

        void collection() throws IOException, SourceException {
            require(parser.nextToken() == JsonToken.START_OBJECT, "expected a FeatureCollection");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "type" -> collection = "FeatureCollection".equals(parser.getText());
                    case "features" -> features();
                    case "crs" -> system();
                    default -> parser.skipChildren();
                }
            }
            require(collection && features, "expected a FeatureCollection with features");
            require(parser.nextToken() == null, "expected nothing behind the FeatureCollection");
        }

        private void features() throws IOException, SourceException {
            require(parser.currentToken() == JsonToken.START_ARRAY, "expected features to be a list");
            features = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                row++;
                require(parser.currentToken() == JsonToken.START_OBJECT, "expected a feature");
                GeoJsonFeature feature = GeoJsonFeature.read(parser, properties);
                require(feature.typed(), "expected an object of type Feature");
                consumer.accept(
                        new SourceRecord(spec.path(), row, feature.properties(), feature.geometry(), feature.fault()));
            }
        }

        /** The member of the 2008 draft, which RFC 7946 took out but files still have. */
        private void system() throws IOException {
            SourceNotice notice = LegacyCrsMember.notice(parser);
            if (notice != null) {
                consumer.notice(notice);
            }
        }

        private void require(boolean condition, @Nullable String fault) throws SourceException {
            if (!condition) {
                String place = "line " + parser.currentTokenLocation().getLineNr();
                throw new SourceException(file, row == 0 ? place : place + ", feature " + row, String.valueOf(fault));
            }
        }
    }
}
