package org.mineralgis.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that have a value. */
final class XlsxRows {

    private static final int COLUMNS_MAX = 16_384;

    private final XmlStream xml;
    private final XlsxCells cells;
    private boolean inData;

    /** @param xml at the start of the sheet's document */
    XlsxRows(XmlStream xml, XlsxCells cells) {
        this.xml = xml;
        this.cells = cells;
    }

    /** The next row, from column A to its last cell with a value; null at the end. */
    @Nullable
    List<@Nullable String> next() throws IOException, SourceException {
        if (!inData && !enterData()) {
            return null;
        }
        while (xml.nextChild()) {
            if (!xml.name().equals("row")) {
                xml.skip();
                continue;
            }
            List<@Nullable String> row = row();
            if (!row.isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private boolean enterData() throws IOException, SourceException {
        if (!xml.nextChild() || !xml.name().equals("worksheet")) {
            throw xml.fault("the root element is not worksheet");
        }
        while (xml.nextChild()) {
            if (xml.name().equals("sheetData")) {
                inData = true;
                return true;
            }
            xml.skip();
        }
        return false;
    }

    private List<@Nullable String> row() throws IOException, SourceException {
        List<@Nullable String> row = new ArrayList<>();
        int column = -1;
        while (xml.nextChild()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            String address = xml.attribute("r");
            column = address == null ? column + 1 : column(address);
            String value = cells.value(xml);
            if (value == null || value.isEmpty()) {
                continue;
            }
            while (row.size() <= column) {
                row.add(null);
            }
            row.set(column, value);
        }
        return row;
    }

    private int column(String address) throws SourceException {
        int column = 0;
        int index = 0;
        while (index < address.length() && address.charAt(index) >= 'A' && address.charAt(index) <= 'Z') {
            column = column * 26 + address.charAt(index++) - 'A' + 1;
            if (column > COLUMNS_MAX) {
                break;
            }
        }
        if (column < 1 || column > COLUMNS_MAX) {
            throw xml.fault("there is no cell " + OneLine.quote(address));
        }
        return column - 1;
    }
}
