package org.mineralgis.bench;

import java.util.SplittableRandom;

/** Attributes as the files of this region have them: Chinese and English names, commodities, states, dates. */
final class SyntheticNames {

    private static final String[] PLACES = {
        "乌拉根", "萨瓦亚尔顿", "塔木", "卡兰古", "火烧云", "切列克其", "萨热克", "奥尔托喀讷什", "木吉", "布伦口", "库科西鲁克", "赞坎"
    };
    private static final String[] PLACES_EN = {
        "Wulagen",
        "Sawayaerdun",
        "Tamu",
        "Kalangu",
        "Huoshaoyun",
        "Qieliekeqi",
        "Sareke",
        "Ortokarnash",
        "Muji",
        "Bulunkou",
        "Kukexiluke",
        "Zankan"
    };
    private static final String[] KINDS = {"铅锌矿点", "铜矿化点", "金矿点", "铁矿床", "锰矿床", "石膏矿点"};
    private static final String[] COMMODITIES = {"lead;zinc", "copper", "gold", "iron", "manganese", "gypsum"};
    private static final String[] STATES = {"operating", "not-operating", "under-development", "closed"};
    private static final String[] HOLDERS = {"新疆第二地质大队", "喀什地区矿业有限责任公司", "克州鑫源矿产勘查院", "西部黄金股份有限公司"};
    private static final String NOTE = "地表见褐铁矿化，沿断裂带断续出露，品位不均";

    private final int place;
    private final int kind;
    private final int other;

    SyntheticNames(SplittableRandom random) {
        place = random.nextInt(PLACES.length);
        kind = random.nextInt(KINDS.length);
        other = random.nextInt(1 << 20);
    }

    /** A name of its own for each number. */
    String chinese(long number) {
        return PLACES[place] + KINDS[kind] + number + "号";
    }

    String english(long number) {
        return PLACES_EN[place] + " No. " + number;
    }

    /** Items parted by semicolons, of the words {@link #vocabulary()}. */
    String commodities() {
        return COMMODITIES[kind];
    }

    String status() {
        return STATES[other % STATES.length];
    }

    String holder() {
        return HOLDERS[other % HOLDERS.length];
    }

    String date(int firstYear, int years) {
        return Decimal.padded(firstYear + other % years, 4)
                + '-'
                + Decimal.padded(1 + other % 12, 2)
                + '-'
                + Decimal.padded(1 + other % 28, 2);
    }

    /** A mining licence of 23 characters. */
    static String licence(long number) {
        return "C65" + Decimal.padded(20_100_000_000_000L, 14) + Decimal.padded(number % 1_000_000, 6);
    }

    int elevation() {
        return 1300 + other % 3000;
    }

    int accuracy() {
        return 5 + other % 95;
    }

    String note() {
        return other % 3 == 0 ? NOTE : "";
    }

    static String[] vocabulary() {
        return new String[] {"lead", "zinc", "copper", "gold", "iron", "manganese", "gypsum"};
    }

    static String[] states() {
        return STATES.clone();
    }
}
