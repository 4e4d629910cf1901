package org.mineralgis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a field is to the checks. {@code dataset.yaml} declares it; nothing is guessed from names. A dataset has one field
 * of a role at the most.
 */
public enum FieldRole {
    /** Code of an administrative unit (GB/T 2260); the dataset holds the areas of units. */
    UNIT_CODE(FieldType.TEXT),
    /** Chinese name of an administrative unit. */
    UNIT_NAME(FieldType.TEXT),
    /** Code of the unit above. */
    UNIT_PARENT(FieldType.TEXT),
    /** County that the source states: code, Chinese name, or a text that names it. */
    COUNTY(FieldType.TEXT),
    /** Prefecture that the source states: code, Chinese name, or a text that names it. */
    PREFECTURE(FieldType.TEXT),
    /** Map sheet that the source states, by GB/T 13989. */
    MAP_SHEET(FieldType.TEXT),
    /** Area that the source states, km². */
    DECLARED_AREA_KM2(FieldType.NUMBER),
    /** Positional accuracy that the source or the compiler states, metres. */
    ACCURACY_M(FieldType.NUMBER),
    /** How the position came about, in words. */
    POSITION_NOTE(FieldType.TEXT),
    /** Height of the place above the sea, metres. */
    ELEVATION_M(FieldType.NUMBER),
    /** Lower end of a range of heights, such as that of mining (开采标高), metres. */
    ELEVATION_MIN_M(FieldType.NUMBER),
    /** Upper end of that range, metres. */
    ELEVATION_MAX_M(FieldType.NUMBER),
    /** Commodity or commodities of the record, by CGI code. */
    COMMODITY(FieldType.TEXT, FieldType.LIST),
    /** Status of a mine. */
    STATUS(FieldType.TEXT),
    /** When the status was known: year, month or day. */
    STATUS_DATE(FieldType.TEXT, FieldType.DATE),
    /** Size class of a deposit, in the words of the source. */
    SIZE_CLASS(FieldType.TEXT),
    /** How far a record can be relied on: {@code high}, {@code medium}, {@code low}. */
    CONFIDENCE(FieldType.TEXT),
    /**
     * What matters more on a map: a number that is larger then, such as a magnitude, or a text with a vocabulary whose terms stand
     * in the order of their importance, the most important first.
     */
    IMPORTANCE(FieldType.NUMBER, FieldType.TEXT),
    /** Begin of working or of validity: year, month or day. */
    START_DATE(FieldType.TEXT, FieldType.DATE),
    /** End of working or of validity: year, month or day. */
    END_DATE(FieldType.TEXT, FieldType.DATE),
    /** Number of an exploration or mining licence. */
    LICENCE_NUMBER(FieldType.TEXT),
    /** Deposit that an estimate is about. */
    OCCURRENCE(FieldType.TEXT),
    /** Orebody that an estimate is about. */
    OREBODY(FieldType.TEXT),
    /** Documents that the record was taken from. */
    SOURCES(FieldType.TEXT, FieldType.LIST),
    /** Kind of an estimate: {@code resource}, {@code reserve}, {@code potential}, or else. */
    ESTIMATE_KIND(FieldType.TEXT),
    /** Category of GB/T 17766-2020: {@code inferred}, {@code indicated}, {@code measured}, {@code probable}, {@code proved}. */
    ESTIMATE_CATEGORY(FieldType.TEXT),
    /** Kind and category in the words of the source. */
    ESTIMATE_TERM(FieldType.TEXT),
    /** Date of an estimate: year, month or day, or two of them parted by a slash. */
    EFFECTIVE_DATE(FieldType.TEXT, FieldType.DATE),
    /** What a quantity measures: {@code ore} or {@code contained metal}. */
    QUANTITY_BASIS(FieldType.TEXT),
    /** Quantity of an estimate, tonnes. */
    QUANTITY_T(FieldType.NUMBER),
    /** That quantity as the source writes it. */
    QUANTITY_WRITTEN(FieldType.TEXT),
    /** Unit of the quantity as the source writes it. */
    QUANTITY_UNIT_WRITTEN(FieldType.TEXT),
    /** Ore that holds the quantity, tonnes. */
    ORE_T(FieldType.NUMBER),
    /** Grade, in the unit of its field. */
    GRADE(FieldType.NUMBER),
    /** Unit of the grade: {@code %} (with or without a substance) or {@code g/t}. */
    GRADE_UNIT(FieldType.TEXT),
    /** Other names of the record: old spellings, other scripts, what else it is called; in a text parted by commas or semicolons. */
    OTHER_NAMES(FieldType.LIST, FieldType.TEXT),
    /** The commodity or commodities that a deposit is known for, by CGI code; its size class is the largest among theirs. */
    MAIN_COMMODITY(FieldType.TEXT, FieldType.LIST),
    /** Least that a quantity can be, tonnes, where the source gives a bound. */
    QUANTITY_MIN_T(FieldType.NUMBER),
    /** Most that a quantity can be, tonnes, where the source gives a bound. */
    QUANTITY_MAX_T(FieldType.NUMBER),
    /** What a quantity takes in: {@code cumulative} (累计查明), {@code remaining} (保有), {@code added} (新增). */
    QUANTITY_EXTENT(FieldType.TEXT),
    /** What a quantity is a quantity of, such as {@code Zn}, {@code WO3}, {@code ore}. */
    SUBSTANCE(FieldType.TEXT),
    /** Standard by which an estimate is classified. */
    CLASSIFICATION_SYSTEM(FieldType.TEXT),
    /** From how many tonnes on a deposit is large; the dataset is a table of size classes. */
    LARGE_FROM_T(FieldType.NUMBER),
    /** From how many tonnes on a deposit is of medium size; below, it is small. */
    MEDIUM_FROM_T(FieldType.NUMBER),
    /** Form of the deposit or ore that a row of that table holds for. */
    ORE_FORM(FieldType.TEXT),
    /** Standard that a row of that table is from. */
    STANDARD(FieldType.TEXT),
    /** Computed: size class by that table; {@code large}, {@code medium}, {@code small}. */
    SIZE_CLASS_COMPUTED(true),
    /** Computed: how the size class came about, or why there is none, in Chinese. */
    SIZE_CLASS_RULE_ZH(true),
    /** Computed: the same in English. */
    SIZE_CLASS_RULE_EN(true),
    /** Computed: the standard of the size class. */
    SIZE_CLASS_STANDARD(true),
    /**
     * Computed: what the sign on the map is sized by. The computed class, else the declared one with {@code -declared} behind it,
     * else the text of the role {@link #IMPORTANCE}.
     */
    MAP_CLASS(true);

    private final List<FieldType> types;
    private final boolean computed;

    FieldRole(FieldType... types) {
        this.types = List.of(types);
        this.computed = false;
    }

    FieldRole(boolean computed) {
        this.types = List.of(FieldType.TEXT);
        this.computed = computed;
    }

    /** Whether the program makes the values of such a field, and no file does. */
    public boolean computed() {
        return computed;
    }

    /** The word in {@code dataset.yaml}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The types that a field of this role can have; {@link FieldType#INTEGER} does for {@link FieldType#NUMBER}. */
    public boolean fits(FieldType type) {
        return types.contains(type == FieldType.INTEGER ? FieldType.NUMBER : type);
    }

    /** The first of the types that fit. */
    public FieldType type() {
        return types.get(0);
    }

    /** The role of this {@link #word()}. */
    public static Optional<FieldRole> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
