package org.mineralgis.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Schema;

/**
 * The properties of records as JSON objects: the fields in their order, then {@code evidence}, {@code original_crs},
 * {@code datum_steps}, {@code datum_accuracy_m} and {@code original_coordinates}, as far as they are wanted. Not for several
 * threads.
 */
final class RecordProperties {

    private final List<Member> members;
    private final JsonText json = new JsonText();

    private RecordProperties(List<Member> members) {
        this.members = List.copyOf(members);
    }

    /** Those that {@code view} wants of records of {@code schema}. */
    static RecordProperties of(Schema schema, RecordView view) {
        List<Member> members = new ArrayList<>();
        List<Field> fields = schema.fields();
        for (int index = 0; index < fields.size(); index++) {
            int place = index;
            members.add(Member.of(
                    fields.get(index).name(), feature -> feature.values().get(place)));
        }
        members.add(
                Member.of("evidence", feature -> feature.lineage().evidence().word()));
        members.add(Member.of("original_crs", feature -> feature.lineage().originalCrs()));
        members.add(Member.of("datum_steps", feature -> feature.lineage().datumSteps()));
        members.add(Member.of("datum_accuracy_m", feature -> feature.lineage().datumAccuracyMeters()));
        members.add(
                Member.of("original_coordinates", feature -> feature.lineage().originalCoordinates()));
        if (view.properties() != null) {
            members.removeIf(member -> !view.properties().contains(member.name));
        }
        return new RecordProperties(members);
    }

    /**
     * A member of the object.
     *
     * @param name its name
     * @param quoted the name in quotes, with the colon
     * @param value its value in a record
     */
    private record Member(String name, byte[] quoted, Function<Feature, @Nullable Object> value) {

        static Member of(String name, Function<Feature, @Nullable Object> value) {
            String quoted = "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(name)) + "\":";
            return new Member(name, quoted.getBytes(StandardCharsets.UTF_8), value);
        }
    }

    /** The object of a record; until the next is asked for. */
    JsonText of(Feature feature) {
        json.clear();
        json.put('{');
        for (int index = 0; index < members.size(); index++) {
            if (index > 0) {
                json.put(',');
            }
            Member member = members.get(index);
            json.put(member.quoted);
            value(member.value.apply(feature));
        }
        json.put('}');
        return json;
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.put("null");
        } else if (value instanceof String text) {
            json.string(text);
        } else if (value instanceof Double number) {
            json.number(number);
        } else if (value instanceof Long number) {
            json.whole(number);
        } else if (value instanceof Boolean bool) {
            json.put(bool.toString());
        } else if (value instanceof List<?> items) {
            list(items);
        } else {
            json.string(value.toString());
        }
    }

    private void list(List<?> items) {
        json.put('[');
        for (int index = 0; index < items.size(); index++) {
            if (index > 0) {
                json.put(',');
            }
            value(items.get(index));
        }
        json.put(']');
    }
}
