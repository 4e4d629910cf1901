package org.mineralgis.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.query.Selection;
import org.mineralgis.store.AccuracyCircle;
import org.mineralgis.store.Database;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShownFacts;
import org.mineralgis.store.ShownStore;

/** Asks what must be said of the records on a sheet. */
final class SheetFacts {

    private final ShownStore shown;
    private final FeatureStore records;

    SheetFacts(Database database) {
        this.shown = new ShownStore(database);
        this.records = new FeatureStore(database);
    }

    /** Of the datasets of a sheet, in this order. */
    List<SheetNotes.Shown> of(SheetOrder order, SheetFrame frame, List<Dataset> fromTheTop) {
        Geometry ground = ServedArea.ofBox(order.crs(), frame.box()).orElseThrow();
        List<SheetNotes.Shown> facts = new ArrayList<>();
        for (Dataset dataset : fromTheTop) {
            order.find(dataset).ifPresent(selected -> facts.add(of(selected, ground)));
        }
        return facts;
    }

    private SheetNotes.Shown of(SelectedDataset selected, Geometry ground) {
        Selection of = selected.selection();
        ShownFacts there = facts(selected, of, ground);
        SheetNotes.@Nullable Choice choice = of.filter() == null && of.dates() == null
                ? null
                : new SheetNotes.Choice(
                        of.filter(),
                        of.dates(),
                        facts(selected, Selection.ALL, ground).placed());
        return new SheetNotes.Shown(selected.loaded().dataset(), there, choice);
    }

    private ShownFacts facts(SelectedDataset selected, Selection of, Geometry ground) {
        return shown.facts(here(selected, of, ground));
    }

    private static SelectedDataset here(SelectedDataset selected, Selection of, Geometry ground) {
        return new SelectedDataset(
                selected.loaded(), new Selection(null, ground, of.dates(), of.equalTo(), of.text(), of.filter()));
    }

    /** How far the points on a sheet may be off, of all its datasets. */
    List<AccuracyCircle> circles(SheetOrder order, SheetFrame frame) {
        Geometry ground = ServedArea.ofBox(order.crs(), frame.box()).orElseThrow();
        List<AccuracyCircle> circles = new ArrayList<>();
        for (SelectedDataset selected : order.datasets()) {
            circles.addAll(shown.circles(
                    here(selected, selected.selection(), ground),
                    AccuracyCircles.OVER_METERS,
                    AccuracyCircles.MOST + 1));
        }
        return circles;
    }

    /** Titles of documents where the dataset says which dataset they are records of; else their names as they stand. */
    List<String> cited(SheetOrder order, List<SheetNotes.Shown> facts) {
        Set<String> titles = new LinkedHashSet<>();
        for (SheetNotes.Shown one : facts) {
            int place = one.dataset().schema().indexOf(FieldRole.SOURCES);
            if (place >= 0) {
                Field field = one.dataset().schema().fields().get(place);
                titles.addAll(titles(order.catalogue(), field, one.facts().sources(), order));
            }
        }
        return List.copyOf(titles);
    }

    private Collection<String> titles(Catalogue catalogue, Field field, List<String> names, SheetOrder order) {
        String documents = field.references();
        if (documents == null || names.isEmpty()) {
            return names;
        }
        return catalogue
                .find(documents)
                .map(loaded -> records.titles(loaded, names))
                .map(known -> names.stream()
                        .map(name -> known.containsKey(name) ? known.get(name).in(order.language()) : name)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(() -> new LinkedHashSet<>(names));
    }
}
