package org.mineralgis.style;

/** Parameters that are numbers. What a field itself says of them is not held by a style, and is kept within what can be drawn. */
enum Quantity {
    /** Of a graphic, in pixels. */
    SIZE(6, 1, 100),
    /** Of a line, in pixels. */
    WIDTH(1, 0, 40),
    OPACITY(1, 0, 1),
    /** In degrees, clockwise. */
    ROTATION(0, -1e6, 1e6);

    private final double otherwise;
    private final double least;
    private final double greatest;

    Quantity(double otherwise, double least, double greatest) {
        this.otherwise = otherwise;
        this.least = least;
        this.greatest = greatest;
    }

    /** Where a style says nothing. */
    double otherwise() {
        return otherwise;
    }

    /** What a lesser number of a field is taken as. */
    double least() {
        return least;
    }

    /** What a greater number of a field is taken as. */
    double greatest() {
        return greatest;
    }
}
