package org.mineralgis.picture;

/**
 * The part of the plane that is drawn, with so much around it that what lies further out leaves no trace.
 *
 * @param left where it begins, in pixels of a view
 * @param top the same downwards
 * @param width in pixels
 * @param height in pixels
 */
record PixelWindow(double left, double top, double width, double height) {

    /** Half of the widest line with its corners, in pixels. */
    private static final double REACH = 32;

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    /** All of a view of that size. */
    PixelWindow(double width, double height) {
        this(0, 0, width, height);
    }

    /** On which sides of the window a place lies; 0 within. Places with a common side have nothing of the window between them. */
    int sides(double x, double y) {
        int horizontal = x < left - REACH ? LEFT : x > left + width + REACH ? RIGHT : 0;
        int vertical = y < top - REACH ? ABOVE : y > top + height + REACH ? BELOW : 0;
        return horizontal | vertical;
    }
}
