package org.mineralgis.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.datum.ServedRegion;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.picture.PictureService;
import org.mineralgis.picture.PictureSize;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/** Where a sheet lies: the whole region with its administrative areas, and the ground of the sheet framed in red. */
final class Locator {

    private static final Color RED = new Color(0xc0281e);
    private static final Color GROUND = new Color(0xf4f3ee);

    /** The region is drawn so much larger and made smaller then, so that its lines are thin. */
    private static final double SHRINK = 4;

    private final SheetOrder order;
    private final SheetFrame frame;
    private final SheetPen pen;

    Locator(SheetOrder order, SheetFrame frame, SheetPen pen) {
        this.order = order;
        this.frame = frame;
        this.pen = pen;
    }

    void draw(Rectangle2D room, PictureService pictures, List<MapLayer> layers, BooleanSupplier gone) {
        Envelope region = ServedArea.boxIn(order.crs(), ServedCrs.CRS84, ServedRegion.box());
        double perMm = Math.max(region.getWidth() / room.getWidth(), region.getHeight() / (room.getHeight() - 4));
        int width = (int) Math.floor(region.getWidth() / perMm / SheetLayout.PIXEL_MM * SHRINK);
        int height = (int) Math.round(width * region.getHeight() / region.getWidth());
        double pixelMm = SheetLayout.PIXEL_MM / SHRINK;
        Rectangle2D inset = new Rectangle2D.Double(room.getX(), room.getY() + 4, width * pixelMm, height * pixelMm);
        pen.text(SheetWords.LOCATION.in(order.language()), room.getX(), room.getY() + 3, SheetPen.bold(2.3));
        pen.fill(inset, GROUND);
        Graphics2D graphics = (Graphics2D) pen.graphics().create();
        try {
            graphics.clip(inset);
            graphics.translate(inset.getX(), inset.getY());
            graphics.scale(pixelMm, pixelMm);
            PictureSize size = new PictureSize(width, height, 1);
            pictures.paint(graphics, order.crs(), region, size, areas(), look(layers), none -> {}, gone);
        } finally {
            graphics.dispose();
        }
        pen.line(inset, 0.2, SheetPen.INK);
        pen.line(sheet(region, inset), 0.5, RED);
    }

    private List<SelectedDataset> areas() {
        return order.catalogue().datasets().stream()
                .filter(loaded -> loaded.dataset().schema().holdsUnits()
                        && loaded.dataset().drawn())
                .map(SelectedDataset::whole)
                .toList();
    }

    private PictureLook look(List<MapLayer> layers) {
        Set<String> ids = areas().stream()
                .map(selected -> selected.loaded().dataset().id())
                .collect(Collectors.toSet());
        List<MapLayer> shapes = layers.stream()
                .filter(layer -> ids.contains(layer.datasetId()) && !(layer.symbol() instanceof MapSymbol.Label))
                .toList();
        return new PictureLook(shapes, null, order.labels());
    }

    /** Never smaller than a millimetre. */
    private Rectangle2D sheet(Envelope region, Rectangle2D inset) {
        Envelope box = frame.box();
        double perMeter = inset.getWidth() / region.getWidth();
        double width = Math.max(1, box.getWidth() * perMeter);
        double height = Math.max(1, box.getHeight() * perMeter);
        Rectangle2D sheet = new Rectangle2D.Double(
                inset.getX() + (box.centre().x - region.getMinX()) * perMeter - width / 2,
                inset.getY() + (region.getMaxY() - box.centre().y) * perMeter - height / 2,
                width,
                height);
        return sheet.createIntersection(inset);
    }
}
