package org.mineralgis.picture;

import org.mineralgis.style.MapSymbol;

/**
 * Letters of a label that stand in a row.
 *
 * @param text one line, or one letter of a label along a line
 * @param x foot of the first letter, pixels of 0.28 mm from the left of the picture
 * @param y the same from the top
 * @param angle in which direction they run, radians, clockwise from the right
 * @param label how they look
 */
public record PlacedLetters(String text, double x, double y, double angle, MapSymbol.Label label) {}
