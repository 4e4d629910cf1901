package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.LocalizedText;

/** Guesses the fields of a dataset from headers and the first records; the checks go by what it guesses. */
final class FieldDrafts {

    /** Properties beyond it stay in the file, which a finding says. */
    private static final int FIELDS_MAX = 500;

    private static final int NAME_LENGTH_MAX = 60;
    private static final Set<String> RESERVED = Set.of(
            "fid",
            "geom",
            "original_geom",
            "original_crs",
            "datum_steps",
            "datum_accuracy_m",
            "evidence",
            "point_count");

    private final Sample sample;
    private final List<Field> fields = new ArrayList<>();
    private final Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
    private final Set<String> names = new HashSet<>();
    private final Map<KnownHeader, Field> known = new EnumMap<>(KnownHeader.class);
    private @Nullable String idField;

    private FieldDrafts(Sample sample) {
        this.sample = sample;
        names.addAll(RESERVED);
    }

    /** Fields for all columns but those that positions are taken from; for these too where there are no others. */
    static FieldDrafts of(Sample sample, Collection<String> positionColumns) {
        FieldDrafts drafts = new FieldDrafts(sample);
        List<String> columns = sample.columns();
        List<String> others =
                columns.stream().filter(name -> !positionColumns.contains(name)).toList();
        (others.isEmpty() ? columns : others)
                .stream().filter(column -> !column.isBlank()).limit(FIELDS_MAX).forEach(drafts::add);
        return drafts;
    }

    List<Field> fields() {
        return fields;
    }

    Map<FieldRole, String> roles() {
        return roles;
    }

    /** A field without gaps or repetitions that is named like an id; null when the row has to do. */
    @Nullable
    String idField() {
        return idField;
    }

    @Nullable
    String titleZh() {
        return textField(KnownHeader.NAME);
    }

    @Nullable
    String titleEn() {
        return textField(KnownHeader.NAME_EN);
    }

    private @Nullable String textField(KnownHeader header) {
        Field field = known.get(header);
        return field == null || field.type() != FieldType.TEXT ? null : field.name();
    }

    private void add(String column) {
        HeaderText header = HeaderText.of(column);
        KnownHeader meaning = KnownHeader.find(header.word()).orElse(null);
        List<String> values = sample.values(column);
        ColumnValues kind = ColumnValues.of(values);
        FieldRole role = meaning == null || header.bracketed() ? null : role(meaning, header, kind);
        if (meaning == KnownHeader.NAME || (role != null && !role.fits(kind.type()))) {
            kind = ColumnValues.text();
        }
        if (role == FieldRole.COMMODITY) {
            // One cell often names several, also where the first records do not show it.
            kind = new ColumnValues(FieldType.LIST, null, List.of());
        }
        boolean numeric = EnumSet.of(FieldType.INTEGER, FieldType.NUMBER).contains(kind.type());
        Field field = new Field(
                name(column, meaning),
                kind.type(),
                title(column, meaning),
                numeric ? header.unit() : null,
                false,
                List.of(),
                null,
                null,
                new FieldMapping(column, kind.nil(), kind.datePattern(), Map.of()));
        fields.add(field);
        if (role != null) {
            roles.put(role, field.name());
        }
        if (meaning != null) {
            known.putIfAbsent(meaning, field);
        }
        boolean listed = kind.type() == FieldType.TEXT || kind.type() == FieldType.INTEGER;
        boolean full = !values.isEmpty() && values.size() == sample.records().size();
        if (meaning == KnownHeader.ID && idField == null && listed && full && ColumnValues.unique(values)) {
            idField = field.name();
        }
    }

    /** Null where the values are none that the role could have, or another field has it. */
    private @Nullable FieldRole role(KnownHeader meaning, HeaderText header, ColumnValues kind) {
        FieldRole role = meaning.role();
        if (role == null || roles.containsKey(role)) {
            return null;
        }
        boolean number = role.type() == FieldType.NUMBER;
        if (number && !role.fits(kind.type())) {
            return null;
        }
        String unit = role == FieldRole.DECLARED_AREA_KM2 ? "km2" : "m";
        return number && header.unit() != null && !unit.equals(header.unit()) ? null : role;
    }

    private static LocalizedText title(String column, @Nullable KnownHeader meaning) {
        boolean chinese = column.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
        Optional<LocalizedText> title = Optional.ofNullable(meaning).map(KnownHeader::title);
        return new LocalizedText(
                chinese ? column.strip() : title.map(LocalizedText::zh).orElse(column.strip()),
                chinese ? title.map(LocalizedText::en).orElse(column.strip()) : column.strip());
    }

    /** An ASCII identifier of its own: of the header's letters, or of what it means, or numbered. */
    private String name(String column, @Nullable KnownHeader meaning) {
        String letters =
                column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        boolean foreign = column.codePoints().anyMatch(letter -> letter > 127);
        String base = !foreign && !letters.isEmpty()
                ? letters
                : meaning != null ? meaning.fieldName() : "field_" + (fields.size() + 1);
        base = base.substring(0, Math.min(NAME_LENGTH_MAX, base.length()));
        String name = base;
        for (int number = 2; !names.add(name); number++) {
            name = base + "_" + number;
        }
        return name;
    }
}
