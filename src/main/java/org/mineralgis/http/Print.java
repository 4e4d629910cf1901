package org.mineralgis.http;

import org.mineralgis.model.Catalogue;
import org.mineralgis.print.PrintBusyException;
import org.mineralgis.print.PrintService;
import org.mineralgis.print.SheetOrder;

/** The map on a sheet of paper. */
final class Print {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Served served;
    private final PrintService sheets;

    Print(Served served, PrintService sheets) {
        this.served = served;
        this.sheets = sheets;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        SheetOrder order = PrintRequest.order(catalogue, request);
        int dpi = PrintRequest.dpi(request.query());
        boolean pdf = request.choice().representation() == Representation.PDF;
        String name = "map-" + Math.round(order.denominator()) + (pdf ? ".pdf" : ".png");
        return Answer.held(request.choice().mediaType(), (out, gone, links) -> {
                    try {
                        out.write(pdf ? sheets.pdf(order, gone) : sheets.png(order, dpi, gone));
                    } catch (PrintBusyException busy) {
                        throw Problem.busyWithSheets(RETRY_AFTER_SECONDS);
                    }
                })
                .with("Content-Disposition", "inline; filename=\"" + name + "\"")
                .with("Content-Crs", "<" + order.crs().uri() + ">");
    }
}
