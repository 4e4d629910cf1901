package org.mineralgis.check;

/**
 * How far an outline lies off a border as a whole.
 *
 * @param shift from the border to the outline
 * @param vertices of the outline that it rests on
 * @param residualMeters median distance of these vertices from the border once the shift is taken off
 * @param errorMeters standard error of the shift, from what comes out without one eighth of the outline each
 */
record BorderOffset(Shift shift, int vertices, double residualMeters, double errorMeters) {}
