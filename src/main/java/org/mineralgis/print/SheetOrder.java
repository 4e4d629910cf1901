package org.mineralgis.print;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.Language;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.store.SelectedDataset;

/**
 * What is wanted on a sheet.
 *
 * @param paper how large it is
 * @param crs the projection of the map, in metres
 * @param centre middle of the map, degrees of WGS 84, longitude first
 * @param denominator the scale is 1:{@code denominator} on the projection
 * @param datasets what is drawn
 * @param catalogue what is served
 * @param language of all texts
 * @param labels of the names on the map
 * @param heading what whoever orders it has written
 */
public record SheetOrder(
        Paper paper,
        ServedCrs crs,
        Coordinate centre,
        double denominator,
        List<SelectedDataset> datasets,
        Catalogue catalogue,
        Language language,
        LabelLanguage labels,
        Heading heading) {

    public SheetOrder {
        datasets = List.copyOf(datasets);
    }

    /** Which records of a dataset are drawn; empty when it is not on the sheet. */
    Optional<SelectedDataset> find(Dataset dataset) {
        return datasets.stream()
                .filter(selected -> selected.loaded().dataset().id().equals(dataset.id()))
                .findFirst();
    }

    /**
     * Words of whoever orders a sheet.
     *
     * @param title empty for that of the map
     * @param reviewNumber number of the map's review (审图号); empty for none, then its place stays free
     */
    public record Heading(String title, String reviewNumber) {}
}
