package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * The index of a FlatGeobuf file: a packed R-tree over boxes in the order of a Hilbert curve, 16 children to a node. It takes
 * about 50 bytes of memory for each box. A record without position has the box that holds nothing, stands at the end and is found by
 * no search.
 */
final class HilbertTree {

    static final int NODE_SIZE = 16;
    private static final int NODE_LENGTH = 40;
    private static final int CURVE_LEVEL = 15;
    private static final double CURVE_SIDE = (1 << CURVE_LEVEL) - 1;

    private final Envelope extent;
    private double[] boxes = new double[4 * 1024];
    private int[] lengths = new int[1024];
    private int size;

    /** @param extent of all boxes, once they are added */
    HilbertTree(Envelope extent) {
        this.extent = extent;
    }

    /** Adds the box of a record that takes {@code length} bytes in the file. */
    void add(Envelope box, int length) {
        if (size == lengths.length) {
            boxes = Arrays.copyOf(boxes, 8 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        boolean none = box.isNull();
        boxes[4 * size] = none ? Double.POSITIVE_INFINITY : box.getMinX();
        boxes[4 * size + 1] = none ? Double.POSITIVE_INFINITY : box.getMinY();
        boxes[4 * size + 2] = none ? Double.NEGATIVE_INFINITY : box.getMaxX();
        boxes[4 * size + 3] = none ? Double.NEGATIVE_INFINITY : box.getMaxY();
        lengths[size++] = length;
    }

    /** How long the record at {@code index} is, in bytes. */
    int length(int index) {
        return lengths[index];
    }

    /** The records in the order in which they must stand in the file. */
    int[] order() {
        long[] keys = new long[size];
        for (int index = 0; index < size; index++) {
            keys[index] = place(index) << Integer.SIZE | index;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int index = 0; index < size; index++) {
            order[index] = (int) keys[index];
        }
        return order;
    }

    private long place(int index) {
        double minX = boxes[4 * index];
        if (minX == Double.POSITIVE_INFINITY) {
            return Integer.MAX_VALUE;
        }
        double x = (minX + boxes[4 * index + 2]) / 2 - extent.getMinX();
        double y = (boxes[4 * index + 1] + boxes[4 * index + 3]) / 2 - extent.getMinY();
        return HilbertCode.encode(CURVE_LEVEL, cell(x, extent.getWidth()), cell(y, extent.getHeight()));
    }

    private static int cell(double distance, double side) {
        return side == 0 ? 0 : (int) (distance / side * CURVE_SIDE);
    }

    /** Writes the nodes, the root first; at least one record must have been added. */
    void write(OutputStream out, int[] order) throws IOException {
        List<double[]> levels = levels(order);
        long first = 1;
        for (int level = levels.size() - 1; level >= 0; level--) {
            // The children of a level stand right behind it, each node with up to sixteen.
            double[] nodes = levels.get(level);
            for (int node = 0; node < nodes.length / 4; node++) {
                node(out, nodes, node, first + (long) NODE_SIZE * node);
            }
            first += level == 0 ? size : levels.get(level - 1).length / 4;
        }
        long offset = 0;
        for (int leaf : order) {
            node(out, boxes, leaf, offset);
            offset += lengths[leaf];
        }
    }

    /** Boxes of the nodes above the leaves, then of each level above them up to the root. */
    private List<double[]> levels(int[] order) {
        List<double[]> levels = new ArrayList<>(List.of(above(boxes, size, leaf -> order[leaf])));
        while (levels.get(levels.size() - 1).length > 4) {
            double[] below = levels.get(levels.size() - 1);
            levels.add(above(below, below.length / 4, node -> node));
        }
        return levels;
    }

    /** The boxes around the nodes of a level; {@code place} tells where the box of a node is in {@code below}. */
    private static double[] above(double[] below, int count, IntUnaryOperator place) {
        double[] above = new double[4 * ((count + NODE_SIZE - 1) / NODE_SIZE)];
        for (int node = 0; node < above.length; node += 4) {
            Arrays.fill(above, node, node + 2, Double.POSITIVE_INFINITY);
            Arrays.fill(above, node + 2, node + 4, Double.NEGATIVE_INFINITY);
        }
        for (int child = 0; child < count; child++) {
            int node = 4 * (child / NODE_SIZE);
            int box = 4 * place.applyAsInt(child);
            above[node] = Math.min(above[node], below[box]);
            above[node + 1] = Math.min(above[node + 1], below[box + 1]);
            above[node + 2] = Math.max(above[node + 2], below[box + 2]);
            above[node + 3] = Math.max(above[node + 3], below[box + 3]);
        }
        return above;
    }

    private static void node(OutputStream out, double[] boxes, int node, long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(NODE_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int side = 0; side < 4; side++) {
            bytes.putDouble(boxes[4 * node + side]);
        }
        out.write(bytes.putLong(offset).array());
    }
}
