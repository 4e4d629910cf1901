package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;

/**
 * The application schema of a dataset that is no view of a standard: simple features of GML 3.2 (OGC 10-100r3, level SF-0),
 * with the titles of the fields as documentation.
 */
final class GmlSchema {

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String GML = "http://www.opengis.net/gml/3.2";

    private GmlSchema() {}

    /** The name of the element that holds positions, which no field has. */
    static String geometryName(List<TableField> fields) {
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> TableField.unused(XmlOutput.name(field.name()), taken));
        return TableField.unused("geometry", taken);
    }

    /** Writes the schema; {@code out} stays open. */
    static void write(OutputStream out, Dataset dataset, List<TableField> fields) throws IOException {
        XmlOutput xml = new XmlOutput(out);
        String namespace = GmlCollection.namespace(dataset);
        String name = XmlOutput.name(dataset.id());
        xml.open(
                "xs:schema",
                "xmlns:xs",
                SCHEMA,
                "xmlns:gml",
                GML,
                "xmlns:mg",
                namespace,
                "targetNamespace",
                namespace,
                "elementFormDefault",
                "qualified",
                "version",
                "1.0");
        xml.line();
        xml.empty("xs:import", "namespace", GML, "schemaLocation", "http://schemas.opengis.net/gml/3.2.1/gml.xsd");
        xml.line();
        String type = name + "Type";
        xml.empty("xs:element", "name", name, "type", "mg:" + type, "substitutionGroup", "gml:AbstractFeature");
        xml.line().open("xs:complexType", "name", type).open("xs:complexContent");
        xml.open("xs:extension", "base", "gml:AbstractFeatureType").open("xs:sequence");
        for (TableField field : fields) {
            field(xml, field);
        }
        if (dataset.spatial()) {
            xml.line();
            String property = dataset.schema().geometryType() == GeometryType.POINT
                    ? "gml:PointPropertyType"
                    : "gml:GeometryPropertyType";
            xml.empty("xs:element", "name", geometryName(fields), "type", property, "minOccurs", "0");
        }
        xml.line().close().close().close().close().line().close().line().flush();
    }

    private static void field(XmlOutput xml, TableField field) throws IOException {
        xml.line();
        xml.open("xs:element", "name", XmlOutput.name(field.name()), "type", type(field.type()), "nillable", "true");
        xml.open("xs:annotation").element("xs:documentation", field.label());
        xml.close().close();
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, LIST -> "xs:string";
            case INTEGER -> "xs:long";
            case NUMBER -> "xs:double";
            case BOOLEAN -> "xs:boolean";
            case DATE -> "xs:date";
        };
    }
}
