package org.mineralgis.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mineralgis.model.LocalizedText;

/**
 * What stands before and behind the entities of a drawing of AutoCAD release 2000 ({@code AC1015}; Autodesk's DXF Reference
 * 2000). That release refuses drawings whose tables, blocks and root dictionary are not all there.
 */
final class DxfFrame {

    /** The block record of the model space, which owns all entities. */
    static final long MODEL_SPACE = 0x1F;

    /** The application that the ids of records are noted for. */
    static final String APPLICATION = "MINERAL_GIS";

    private static final long FIRST_LAYER = 0x1000;
    private static final int NAME_MAX = 200;

    private final DxfOutput dxf;
    private final List<String> layers;
    private final List<KindColour> colours;

    /** @param colours of the kinds */
    DxfFrame(DxfOutput dxf, RecordKind kinds, List<KindColour> colours) {
        this.colours = colours;
        this.dxf = dxf;
        this.layers = names(kinds.titles());
    }

    private static List<String> names(List<LocalizedText> titles) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("0"));
        for (LocalizedText title : titles) {
            String name = title.zh().replaceAll("[<>/\\\\\":;?*|,=`\\p{Cntrl}]", "_");
            names.add(TableField.unused(name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name, taken));
        }
        return names;
    }

    /** The CAD layer of a kind. */
    String layer(int kind) {
        return layers.get(kind);
    }

    /** The first handle that an entity may have. */
    long firstEntity() {
        return FIRST_LAYER + layers.size();
    }

    /** Writes all up to the first entity. */
    void begin() throws IOException {
        // How many entities follow is not known yet; the seed need only be above their handles.
        dxf.pairs("""
                0 SECTION
                2 HEADER
                9 $ACADVER
                1 AC1015
                9 $DWGCODEPAGE
                3 ANSI_936
                9 $INSUNITS
                70 6
                9 $MEASUREMENT
                70 1
                9 $HANDSEED
                5 7FFFFFFFFFFF
                0 ENDSEC
                0 SECTION
                2 CLASSES
                0 ENDSEC
                0 SECTION
                2 TABLES""");
        viewport();
        lineTypes();
        layers();
        styles();
        blockRecords();
        blocks();
        dxf.pairs("0 SECTION\n2 ENTITIES");
    }

    private void table(String name, String handle, int count) throws IOException {
        dxf.pairs("0 TABLE\n2 %s\n5 %s\n330 0\n100 AcDbSymbolTable\n70 %d".formatted(name, handle, count));
    }

    private void record(String type, String handle, String owner, String subclass) throws IOException {
        dxf.pairs("0 %s\n5 %s\n330 %s\n100 AcDbSymbolTableRecord\n100 %s".formatted(type, handle, owner, subclass));
    }

    private void viewport() throws IOException {
        table("VPORT", "8", 1);
        record("VPORT", "30", "8", "AcDbViewportTableRecord");
        dxf.pairs("""
                2 *ACTIVE
                70 0
                10 0.0
                20 0.0
                11 1.0
                21 1.0
                12 0.0
                22 0.0
                40 1000000.0
                41 1.5
                0 ENDTAB""");
    }

    private void lineTypes() throws IOException {
        table("LTYPE", "5", 3);
        int handle = 0x14;
        for (String name : List.of("ByBlock", "ByLayer", "CONTINUOUS")) {
            record("LTYPE", Integer.toHexString(handle++), "5", "AcDbLinetypeTableRecord");
            dxf.pairs("2 " + name + "\n70 0").pair(3, "").pairs("72 65\n73 0\n40 0.0");
        }
        dxf.pairs("0 ENDTAB");
    }

    private void layers() throws IOException {
        table("LAYER", "2", layers.size() + 1);
        layer("10", "0", 7);
        for (int index = 0; index < layers.size(); index++) {
            String handle = Long.toHexString(FIRST_LAYER + index).toUpperCase(Locale.ROOT);
            layer(handle, layers.get(index), colours.get(index).autocad());
        }
        dxf.pairs("0 ENDTAB");
    }

    private void layer(String handle, String name, int colour) throws IOException {
        record("LAYER", handle, "2", "AcDbLayerTableRecord");
        dxf.text(2, name)
                .pair(70, 0)
                .pair(62, colour)
                .pair(6, "CONTINUOUS")
                .pair(370, -3)
                .pair(390, "F");
    }

    private void styles() throws IOException {
        table("STYLE", "3", 1);
        record("STYLE", "11", "3", "AcDbTextStyleTableRecord");
        // The big font is the one that Chinese editions of AutoCAD come with.
        dxf.pairs("2 Standard\n70 0\n40 0.0\n41 1.0\n50 0.0\n71 0\n42 2.5\n3 txt.shx\n4 gbcbig.shx\n0 ENDTAB");
        table("VIEW", "6", 0);
        dxf.pairs("0 ENDTAB");
        table("UCS", "7", 0);
        dxf.pairs("0 ENDTAB");
        table("APPID", "9", 2);
        record("APPID", "12", "9", "AcDbRegAppTableRecord");
        dxf.pairs("2 ACAD\n70 0");
        record("APPID", "13", "9", "AcDbRegAppTableRecord");
        dxf.pairs("2 " + APPLICATION + "\n70 0\n0 ENDTAB");
        table("DIMSTYLE", "A", 0);
        dxf.pairs("100 AcDbDimStyleTable\n0 ENDTAB");
    }

    private void blockRecords() throws IOException {
        table("BLOCK_RECORD", "1", 2);
        record("BLOCK_RECORD", "1F", "1", "AcDbBlockTableRecord");
        dxf.pairs("2 *Model_Space");
        record("BLOCK_RECORD", "1B", "1", "AcDbBlockTableRecord");
        dxf.pairs("2 *Paper_Space\n0 ENDTAB\n0 ENDSEC");
    }

    private void blocks() throws IOException {
        dxf.pairs("0 SECTION\n2 BLOCKS");
        block("*Model_Space", "1F", "20", "21");
        block("*Paper_Space", "1B", "1C", "1D");
        dxf.pairs("0 ENDSEC");
    }

    private void block(String name, String owner, String begin, String end) throws IOException {
        dxf.pairs("""
                0 BLOCK
                5 %2$s
                330 %4$s
                100 AcDbEntity
                8 0
                100 AcDbBlockBegin
                2 %1$s
                70 0
                10 0.0
                20 0.0
                30 0.0
                3 %1$s""".formatted(name, begin, end, owner)).pair(1, "").pairs("""
                0 ENDBLK
                5 %1$s
                330 %2$s
                100 AcDbEntity
                8 0
                100 AcDbBlockEnd""".formatted(end, owner));
    }

    /** Writes all behind the last entity. */
    void end() throws IOException {
        dxf.pairs("""
                0 ENDSEC
                0 SECTION
                2 OBJECTS
                0 DICTIONARY
                5 C
                330 0
                100 AcDbDictionary
                281 1
                3 ACAD_GROUP
                350 D
                3 ACAD_PLOTSTYLENAME
                350 E
                0 DICTIONARY
                5 D
                330 C
                100 AcDbDictionary
                281 1
                0 ACDBDICTIONARYWDFLT
                5 E
                330 C
                100 AcDbDictionary
                281 1
                3 Normal
                350 F
                100 AcDbDictionaryWithDefault
                340 F
                0 ACDBPLACEHOLDER
                5 F
                330 E
                0 ENDSEC
                0 EOF""");
        dxf.flush();
    }
}
