package org.mineralgis.print;

/**
 * A sheet of paper.
 *
 * @param widthMm from left to right, millimetres
 * @param heightMm from top to bottom, millimetres
 */
public record Paper(double widthMm, double heightMm) {

    /** The formats of ISO 216 that sheets are printed on. */
    public enum Format {
        A4(210, 297),
        A3(297, 420);

        private final double shortMm;
        private final double longMm;

        Format(double shortMm, double longMm) {
            this.shortMm = shortMm;
            this.longMm = longMm;
        }
    }

    /** A sheet of this format, its longer side from left to right or from top to bottom. */
    public static Paper of(Format format, boolean landscape) {
        return landscape ? new Paper(format.longMm, format.shortMm) : new Paper(format.shortMm, format.longMm);
    }

    boolean landscape() {
        return widthMm > heightMm;
    }

    /** The format by its longer side. */
    boolean large() {
        return Math.max(widthMm, heightMm) > Format.A4.longMm;
    }

    /** Width and height of the map on it, millimetres: whole pixels of 0.28 mm. */
    public double[] mapMm() {
        SheetLayout layout = SheetLayout.of(this);
        return new double[] {layout.map().getWidth(), layout.map().getHeight()};
    }
}
