package org.mineralgis.format;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;

/** {@code MineralOccurrenceView}. */
final class ErmlOccurrence extends ErmlView {

    ErmlOccurrence(Dataset dataset) {
        super(dataset);
    }

    @Override
    String element() {
        return "MineralOccurrenceView";
    }

    @Override
    void fill(Filling occurrence) {
        @Nullable String model = occurrence.title("deposit_type");
        occurrence
                .must("identifier", occurrence.id())
                .add("name", occurrence.bothNames())
                .must("mineralOccurrenceType", occurrence.title("occurrence_type"))
                .must("commodity", occurrence.title("commodities"))
                .add("geologicHistory", occurrence.text("age"))
                .add("hostGeologicUnit", occurrence.text("host_rock"))
                .add("mineralDepositModel", model == null ? occurrence.text("deposit_type_zh") : model)
                .position()
                .add("source", occurrence.text("source_ids"))
                .must("mineralOccurrenceType_uri", cgi("mineral-occurrence-type", occurrence.text("occurrence_type")))
                .must("representativeCommodity_uri", cgi("commodity-code", occurrence.text("main_commodity")))
                .add("mineralDepositModel_uri", cgi("mineral-deposit-model", occurrence.text("deposit_type")));
    }
}
