package org.mineralgis.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.LocalizedText;

/**
 * A deposit that a size class is asked for.
 *
 * @param id that estimates name it by
 * @param main CGI codes of what it is known for; its class is the largest among theirs (133号, note 3)
 * @param commodities CGI codes of all that it holds, in their order
 * @param titles what people call them, by code; a code without one is shown as it is
 */
public record Deposit(String id, List<String> main, List<String> commodities, Map<String, LocalizedText> titles) {

    public Deposit {
        main = List.copyOf(main);
        commodities = List.copyOf(commodities);
        titles = Map.copyOf(titles);
    }

    LocalizedText title(String commodity) {
        return titles.getOrDefault(commodity, new LocalizedText(commodity, commodity));
    }

    /** The main commodities, then the others. */
    List<String> inOrder() {
        List<String> all = new ArrayList<>(main);
        commodities.stream().filter(each -> !main.contains(each)).forEach(all::add);
        return all;
    }
}
