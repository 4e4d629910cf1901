package org.mineralgis.bench;

import java.util.SplittableRandom;

/** Addresses of questions, path and query, and what they have in common. */
final class QuestionAddress {

    static final String POINTS = SyntheticData.POINT_DATASET;
    static final String AREAS = SyntheticData.POLYGON_DATASET;
    static final String FAULTS = SyntheticFaults.DATASET;

    private QuestionAddress() {}

    static String near(String dataset, String place, String rest) {
        return "/collections/" + dataset + "/proximity?f=json&place=" + place + "&" + rest;
    }

    static String aggregate(String rest) {
        return "/collections/" + POINTS + "/aggregate?f=json&" + rest;
    }

    static String hexagons(SplittableRandom random) {
        String sizeKilometers =
                Decimal.padded(8 + random.nextInt(50), 2) + "." + Decimal.padded(random.nextInt(1000), 3);
        return "/collections/" + POINTS + "/hexagons?f=json&cellSize=" + sizeKilometers;
    }

    /** Two fifths to all of the points, nearly never twice the same, so that no answer is a kept one. */
    static String chosenAnew(SplittableRandom random) {
        double lowestMeters = 1000 + random.nextInt(2_000_000) / 1000.0;
        return "&filter=" + Places.encoded("elevation_m > " + lowestMeters);
    }

    static String density(String form, SplittableRandom random) {
        return "/collections/" + POINTS + "/density?f=" + form + "&bandwidth=" + (20 + random.nextInt(80)) + "."
                + Decimal.padded(random.nextInt(1000), 3);
    }

    static String totals(SplittableRandom random) {
        String day = Decimal.padded(2012 + random.nextInt(14), 4) + "-" + Decimal.padded(1 + random.nextInt(12), 2)
                + "-" + Decimal.padded(1 + random.nextInt(28), 2);
        return "/resources/totals?f=json&commodity=" + estimated(random) + "&as_of=" + day;
    }

    static String estimated(SplittableRandom random) {
        return Places.pick(random, SyntheticEstimates.commodities());
    }

    static String inCounty(SplittableRandom random) {
        return "&county=" + SyntheticRegion.county(random);
    }

    static String items(String filter) {
        return "/collections/" + POINTS + "/items?f=json&limit=10&filter=" + Places.encoded(filter);
    }

    static String name(QuestionData data, SplittableRandom random) {
        SyntheticNames names = new SyntheticNames(random);
        long number = 1 + random.nextLong(data.records());
        return random.nextBoolean() ? names.chinese(number) : names.english(number);
    }

    /** About a hundred to two hundred and fifty of a million points. */
    static String download(String format, SplittableRandom random) {
        String filter =
                "A_CONTAINS(commodities, ('zinc')) AND status = '" + Places.pick(random, SyntheticNames.states())
                        + "' AND county = '" + SyntheticRegion.county(random) + "' AND elevation_m > "
                        + (4_000 + random.nextInt(200));
        return "/collections/" + POINTS + "/download?f=" + format + "&crs=EPSG:4513&filter=" + Places.encoded(filter);
    }
}
