package org.mineralgis.print;

/** As many sheets are being drawn as there is room for; trying again later helps. */
public final class PrintBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PrintBusyException() {
        super("other sheets are being drawn");
    }
}
