package org.mineralgis.format;

import java.util.List;

/**
 * The schema of a Parquet file: leaves, or groups of leaves; the value of a leaf alone may be missing, and a group as a whole.
 *
 * @param columns those of a group stand together
 */
record ParquetSchema(List<ParquetColumn> columns) {

    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int CONVERTED_UTF8 = 0;
    private static final int CONVERTED_DATE = 6;
    private static final int LOGICAL_STRING = 1;
    private static final int LOGICAL_DATE = 6;

    /** Writes the list of its elements, the root first. */
    void write(ThriftCompact out, int field) {
        long groups = columns.stream()
                .filter(column -> column.path().size() > 1)
                .map(column -> column.path().get(0))
                .distinct()
                .count();
        long alone =
                columns.stream().filter(column -> column.path().size() == 1).count();
        out.listOfStructures(field, (int) (1 + columns.size() + groups));
        out.begin();
        out.text(4, "schema");
        out.i32(5, (int) (alone + groups));
        out.end();
        String group = "";
        for (ParquetColumn column : columns) {
            boolean grouped = column.path().size() > 1;
            if (grouped && !column.path().get(0).equals(group)) {
                group = column.path().get(0);
                group(out, group);
            }
            leaf(out, column, grouped ? REQUIRED : OPTIONAL);
        }
    }

    private void group(ThriftCompact out, String name) {
        long members = columns.stream()
                .filter(column ->
                        column.path().size() > 1 && column.path().get(0).equals(name))
                .count();
        out.begin();
        out.i32(3, OPTIONAL);
        out.text(4, name);
        out.i32(5, (int) members);
        out.end();
    }

    private static void leaf(ThriftCompact out, ParquetColumn column, int repetition) {
        out.begin();
        out.i32(1, column.type().number());
        out.i32(3, repetition);
        out.text(4, column.name());
        boolean text = column.type() == ParquetColumn.Type.TEXT;
        if (text || column.type() == ParquetColumn.Type.DATE) {
            out.i32(6, text ? CONVERTED_UTF8 : CONVERTED_DATE);
            out.begin(10);
            out.begin(text ? LOGICAL_STRING : LOGICAL_DATE);
            out.end();
            out.end();
        }
        out.end();
    }
}
