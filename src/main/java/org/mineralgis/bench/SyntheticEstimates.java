package org.mineralgis.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Estimates of resources and reserves, four of each deposit, as a CSV table: measured and indicated resources of one estimate, an
 * earlier one of the measured, and one of another kind. Those of copper and gold follow different standards and manganese has two
 * figures for one body, so that their sums are refused. The same seed gives the same bytes.
 */
final class SyntheticEstimates {

    static final String DATASET = "bench_estimates";

    private static final int OF_DEPOSIT = 4;
    /** Of the points every so many has estimates. */
    private static final int DEPOSIT_STEP = 19;

    private static final String SYSTEM = "gbt-17766-2020";
    private static final String[] COMMODITIES = {"lead", "zinc", "copper", "gold", "iron", "manganese"};
    private static final String[] SUBSTANCES = {"Pb", "Zn", "Cu", "Au", "TFe", "Mn"};
    /** In percent, of gold in grams a tonne. */
    private static final double[] GRADES = {3, 5, 0.8, 4, 35, 22};

    private static final String[][] OTHERS = {
        {"reserve", "proved", "证实储量"},
        {"reserve", "probable", "可信储量"},
        {"resource", "inferred", "推断资源量"},
        {"potential", "", "潜在矿产资源"},
        {"historic", "", "历史估算"}
    };

    private static final String FIELDS = """
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: deposit, type: text, role: occurrence, references: %1$s, title: {zh: 矿产地, en: deposit}}
              - {name: commodity, type: text, role: commodity, title: {zh: 矿种, en: commodity}, vocabulary: [%2$s]}
              - {name: kind, type: text, role: estimate_kind, title: {zh: 类别, en: kind}}
              - {name: category, type: text, role: estimate_category, title: {zh: 类型, en: category}}
              - {name: term, type: text, role: estimate_term, title: {zh: 原文, en: term as written}}
              - {name: system, type: text, role: classification_system, title: {zh: 分类标准, en: system}}
              - {name: basis, type: text, role: quantity_basis, title: {zh: 量的性质, en: basis}}
              - {name: extent, type: text, role: quantity_extent, title: {zh: 口径, en: extent}}
              - {name: substance, type: text, role: substance, title: {zh: 物质, en: substance}}
              - {name: written, type: text, role: quantity_written, title: {zh: 数值（原文）, en: as written}}
              - {name: written_unit, type: text, role: quantity_unit_written, title: {zh: 单位（原文）, en: unit as written}}
              - {name: quantity, type: number, role: quantity_t, title: {zh: 换算值, en: quantity}, unit: t}
              - {name: grade, type: number, role: grade, title: {zh: 品位, en: grade}}
              - {name: grade_unit, type: text, role: grade_unit, title: {zh: 品位单位, en: unit of the grade}}
              - {name: effective, type: text, role: effective_date, title: {zh: 估算基准日, en: effective date}}
              - {name: notes, type: text, title: {zh: 备注, en: remarks}}
              - {name: sources, type: list, role: sources, title: {zh: 来源, en: sources}}
            """;

    private final SplittableRandom random;
    private final StringBuilder rows = new StringBuilder();
    private long number;

    private SyntheticEstimates(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One of the commodities that are estimated. */
    static String[] commodities() {
        return COMMODITIES.clone();
    }

    /**
     * Writes the dataset {@link #DATASET}.
     *
     * @param deposits numbers of points of {@link SyntheticData#POINT_DATASET}, from 1 to this, of which every 19th has estimates
     * @param count estimates, four of each such point
     */
    static void write(Path gisData, long deposits, long count, long seed) throws IOException {
        if (count / OF_DEPOSIT * DEPOSIT_STEP > deposits) {
            throw new IllegalArgumentException(count + " estimates of " + deposits + " points");
        }
        Path file = SyntheticDataset.file(gisData, DATASET, "estimates.csv");
        SyntheticEstimates estimates = new SyntheticEstimates(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,deposit,commodity,kind,category,term,system,basis,extent,substance,written,written_unit,"
                    + "quantity,grade,grade_unit,effective,notes,sources\n");
            for (long deposit = 0; deposit < count / OF_DEPOSIT; deposit++) {
                estimates.deposit("P" + Decimal.padded(1 + deposit * DEPOSIT_STEP, 9));
                out.append(estimates.rows);
                estimates.rows.setLength(0);
            }
        }
        SyntheticDataset.describe(
                file,
                new SyntheticDataset.Form("none", "csv", "none"),
                count / OF_DEPOSIT * OF_DEPOSIT,
                FIELDS.formatted(SyntheticData.POINT_DATASET, SyntheticDataset.terms(SyntheticNames.vocabulary())));
    }

    private void deposit(String deposit) {
        int commodity = random.nextInt(COMMODITIES.length);
        boolean mixed = COMMODITIES[commodity].equals("copper") || COMMODITIES[commodity].equals("gold");
        String system = mixed && random.nextInt(4) == 0 ? "jorc-code" : SYSTEM;
        int year = 2015 + random.nextInt(10);
        String day = year + "-12-31";
        boolean rivals = COMMODITIES[commodity].equals("manganese");
        String[] other = OTHERS[random.nextInt(OTHERS.length)];
        row(deposit, commodity, "resource", "measured", "探明资源量", system, day, "report-" + year);
        row(deposit, commodity, "resource", "indicated", "控制资源量", system, day, "report-" + year);
        row(
                deposit,
                commodity,
                "resource",
                "measured",
                "探明资源量",
                system,
                rivals ? day : (year - 5) + "-12-31",
                "report-" + (year - 5));
        row(deposit, commodity, other[0], other[1], other[2], system, day, "report-" + year);
    }

    private void row(
            String deposit,
            int commodity,
            String kind,
            String category,
            String term,
            String system,
            String day,
            String source) {
        boolean gold = COMMODITIES[commodity].equals("gold");
        double grade = GRADES[commodity] * (0.8 + 0.8 * random.nextDouble());
        long tonnes = gold ? 1 + random.nextInt(40) : 1_000 + random.nextInt(900_000);
        boolean ore = random.nextInt(8) == 0;
        number++;
        rows.append('E')
                .append(Decimal.padded(number, 9))
                .append(',')
                .append(deposit)
                .append(',');
        rows.append(COMMODITIES[commodity])
                .append(',')
                .append(kind)
                .append(',')
                .append(category)
                .append(',');
        rows.append(term)
                .append(',')
                .append(system)
                .append(',')
                .append(ore ? "ore" : "contained metal")
                .append(',');
        rows.append("remaining,").append(SUBSTANCES[commodity]).append(',');
        rows.append(tonnes).append(",t,").append(tonnes).append(',');
        Decimal.append(rows, grade, 2);
        rows.append(',')
                .append(gold ? "g/t" : "%")
                .append(',')
                .append(day)
                .append(",,")
                .append(source)
                .append('\n');
    }
}
