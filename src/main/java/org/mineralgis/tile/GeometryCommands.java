package org.mineralgis.tile;

/** Writes the commands of one geometry (MVT 2.1, 4.3): a pen goes from vertex to vertex, and only its steps are told. For one thread. */
final class GeometryCommands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 1 << 3 | 7;

    private int penX;
    private int penY;

    /** Points, all of them as one geometry. */
    void points(double[] xy, int size, MvtBytes out) {
        lift();
        command(MOVE_TO, size / 2, out);
        forward(xy, 0, size, out);
    }

    void lines(Parts lines, MvtBytes out) {
        lift();
        double[] xy = lines.xy();
        for (int part = 0; part < lines.count(); part++) {
            int start = lines.start(part);
            int end = lines.end(part);
            command(MOVE_TO, 1, out);
            forward(xy, start, start + 2, out);
            command(LINE_TO, (end - start) / 2 - 1, out);
            forward(xy, start + 2, end, out);
        }
    }

    /** Rings, exteriors clockwise on the screen and holes against it (MVT 2.1, 4.3.3.3), whichever way they go. */
    void rings(Parts rings, MvtBytes out) {
        lift();
        double[] xy = rings.xy();
        for (int part = 0; part < rings.count(); part++) {
            int start = rings.start(part);
            int end = rings.end(part);
            command(MOVE_TO, 1, out);
            forward(xy, start, start + 2, out);
            command(LINE_TO, (end - start) / 2 - 1, out);
            if (rings.doubledArea(part) > 0 == rings.hole(part)) {
                backward(xy, start + 2, end, out);
            } else {
                forward(xy, start + 2, end, out);
            }
            out.writeByte(CLOSE_PATH);
        }
    }

    private void lift() {
        penX = 0;
        penY = 0;
    }

    private static void command(int id, int times, MvtBytes out) {
        out.varint(times << 3 | id);
    }

    private void forward(double[] xy, int start, int end, MvtBytes out) {
        for (int at = start; at < end; at += 2) {
            step((int) xy[at], (int) xy[at + 1], out);
        }
    }

    private void backward(double[] xy, int start, int end, MvtBytes out) {
        for (int at = end - 2; at >= start; at -= 2) {
            step((int) xy[at], (int) xy[at + 1], out);
        }
    }

    private void step(int x, int y, MvtBytes out) {
        out.zigzag(x - penX);
        out.zigzag(y - penY);
        penX = x;
        penY = y;
    }
}
