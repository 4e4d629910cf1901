package org.mineralgis.datum;

/** A position that an operation is not valid for. */
public final class OutsideAreaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final double longitude;
    private final double latitude;

    OutsideAreaException(String operation, double longitude, double latitude) {
        super(operation + " is not valid at " + longitude + ", " + latitude);
        this.operation = operation;
        this.longitude = longitude;
        this.latitude = latitude;
    }

    /** {@link CoordinateOperation#id()} of the operation that refuses. */
    public String operation() {
        return operation;
    }

    /** Degrees, in the system of the source. */
    public double longitude() {
        return longitude;
    }

    /** Degrees, in the system of the source. */
    public double latitude() {
        return latitude;
    }
}
