package org.mineralgis.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;

/**
 * The head of a FlatGeobuf file.
 *
 * @param content what the file holds
 * @param fields in their order
 * @param notes on the file and its records
 * @param geometryType of all records, or unknown for several
 * @param count of records
 * @param indexed whether an index follows
 * @param extent of all positions
 */
record FlatGeobufHeader(
        FileContent content,
        List<TableField> fields,
        List<FileNote> notes,
        int geometryType,
        long count,
        boolean indexed,
        Envelope extent) {

    private static final int UNSPECIFIED = -1;

    /** With its length in front. */
    byte[] bytes() {
        FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
        Dataset dataset = content.dataset();
        int name = builder.createString(dataset.id());
        int title = builder.createString(both(dataset.metadata().title(), " / "));
        int description = builder.createString(both(dataset.metadata().description(), "\n"));
        int crs = crs(builder, content.crs());
        int metadata = builder.createString(metadata());
        int columns = columns(builder);
        int envelope = extent.isNull()
                ? 0
                : Header.createEnvelopeVector(
                        builder, new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()});
        int nodeSize = indexed ? HilbertTree.NODE_SIZE : 0;
        int header = Header.createHeader(
                builder,
                name,
                envelope,
                geometryType,
                false,
                false,
                false,
                false,
                columns,
                count,
                nodeSize,
                crs,
                title,
                description,
                metadata);
        builder.finishSizePrefixed(header);
        return builder.sizedByteArray();
    }

    /** A place for JSON of any shape. */
    private String metadata() {
        ObjectNode metadata = ContentJson.notes(notes);
        metadata.set("fields", ContentJson.fields(fields));
        return metadata.toString();
    }

    private static String both(LocalizedText text, String between) {
        return text.zh() + between + text.en();
    }

    private static int crs(FlatBufferBuilder builder, ServedCrs crs) {
        int organisation = builder.createString("EPSG");
        int name = builder.createString(WellKnownText.name(crs));
        int wellKnownText = builder.createString(WellKnownText.of(crs));
        return Crs.createCrs(builder, organisation, WellKnownText.code(crs), name, 0, wellKnownText, 0);
    }

    private int columns(FlatBufferBuilder builder) {
        int[] columns = fields.stream()
                .mapToInt(field -> Column.createColumn(
                        builder,
                        builder.createString(field.name()),
                        FlatGeobufProperties.type(field.type()),
                        builder.createString(field.label()),
                        0,
                        UNSPECIFIED,
                        UNSPECIFIED,
                        UNSPECIFIED,
                        true,
                        false,
                        false,
                        0))
                .toArray();
        return Header.createColumnsVector(builder, columns);
    }
}
