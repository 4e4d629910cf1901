package org.mineralgis.check;

import java.util.Arrays;
import java.util.List;

/** What commodities are called. */
public final class CommodityNames {

    private CommodityNames() {}

    /**
     * The names of a commodity in Chinese, Simplified and Traditional, and its symbol where it is an element, such as 铅, 鉛, Pb.
     *
     * @param code CGI's code
     * @return empty for a code that is not known here
     */
    public static List<String> of(String code) {
        return Arrays.stream(Commodity.values())
                .filter(commodity -> commodity.code().equals(code))
                .findFirst()
                .map(Commodity::names)
                .orElse(List.of());
    }
}
