package org.mineralgis.format;

import org.mineralgis.model.Dataset;

/** {@code MineView}. Who works a mine is not always who owns it, so that {@code owner} is left out. */
final class ErmlMine extends ErmlView {

    ErmlMine(Dataset dataset) {
        super(dataset);
    }

    @Override
    String element() {
        return "MineView";
    }

    @Override
    void fill(Filling mine) {
        mine.must("identifier", mine.id())
                .add("name", mine.bothNames())
                .must("status", mine.title("status"))
                .add("commodity", mine.title("commodities"))
                .add("startDate", mine.text("start_date"))
                .add("endDate", mine.text("end_date"))
                .position()
                .add("source", mine.text("source_ids"))
                .must("status_uri", cgi("mine-status", mine.text("status")))
                .add("representativeCommodity_uri", cgi("commodity-code", mine.first("commodities")));
    }
}
