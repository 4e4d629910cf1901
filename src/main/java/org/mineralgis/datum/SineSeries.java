package org.mineralgis.datum;

/**
 * The sum of {@code c1 sin 2z + c2 sin 4z + ... + c6 sin 12z} for a complex {@code z}, by Clenshaw's recurrence, which
 * needs the functions of {@code 2z} only.
 */
final class SineSeries {

    private final double[] coefficients;

    SineSeries(double... coefficients) {
        this.coefficients = coefficients.clone();
    }

    /** The sum as {@code {real, imaginary}}, at {@code z = real + i imaginary}; |imaginary| below 1. */
    double[] at(double real, double imaginary) {
        double sine = Math.sin(2 * real);
        double cosine = Math.cos(2 * real);
        double growth = Math.exp(2 * imaginary);
        double sinh = (growth - 1 / growth) / 2;
        double cosh = (growth + 1 / growth) / 2;
        double factorReal = 2 * cosine * cosh;
        double factorImaginary = -2 * sine * sinh;
        double oneReal = 0;
        double oneImaginary = 0;
        double twoReal = 0;
        double twoImaginary = 0;
        for (int index = coefficients.length - 1; index >= 0; index--) {
            double nextReal = coefficients[index] + factorReal * oneReal - factorImaginary * oneImaginary - twoReal;
            double nextImaginary = factorReal * oneImaginary + factorImaginary * oneReal - twoImaginary;
            twoReal = oneReal;
            twoImaginary = oneImaginary;
            oneReal = nextReal;
            oneImaginary = nextImaginary;
        }
        double first = sine * cosh;
        double second = cosine * sinh;
        return new double[] {first * oneReal - second * oneImaginary, first * oneImaginary + second * oneReal};
    }

    /** The sum at the real {@code z} with this tangent. */
    double atTangent(double tangent) {
        double square = tangent * tangent;
        double sine = 2 * tangent / (1 + square);
        double factor = 2 * (1 - square) / (1 + square);
        double one = 0;
        double two = 0;
        for (int index = coefficients.length - 1; index >= 0; index--) {
            double next = coefficients[index] + factor * one - two;
            two = one;
            one = next;
        }
        return sine * one;
    }
}
