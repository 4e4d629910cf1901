package org.mineralgis.picture;

/**
 * The part of the plane that a picture shows, with so much around it that what lies further out leaves no trace.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
record PixelWindow(double width, double height) {

    /** Half of the widest line with its corners, in pixels. */
    private static final double REACH = 32;

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    /** On which sides of the window a place lies; 0 within. Places with a common side have nothing of the window between them. */
    int sides(double x, double y) {
        int horizontal = x < -REACH ? LEFT : x > width + REACH ? RIGHT : 0;
        int vertical = y < -REACH ? ABOVE : y > height + REACH ? BELOW : 0;
        return horizontal | vertical;
    }
}
