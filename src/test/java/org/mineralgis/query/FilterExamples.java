package org.mineralgis.query;

import java.util.List;

/** The same filters in both encodings: one for every form of the language. */
final class FilterExamples {

    /** One filter. */
    record Example(String text, String json) {}

    static final List<Example> ALL = List.of(
            new Example("name = '锌矿' AND levels > 3 OR NOT active = TRUE", """
                    {"op":"or","args":[
                      {"op":"and","args":[
                        {"op":"=","args":[{"property":"name"},"锌矿"]},
                        {"op":">","args":[{"property":"levels"},3]}]},
                      {"op":"not","args":[{"op":"=","args":[{"property":"active"},true]}]}]}"""),
            new Example("(a = 1 or b = 2) and c <> 3", """
                    {"op":"and","args":[
                      {"op":"or","args":[
                        {"op":"=","args":[{"property":"a"},1]},{"op":"=","args":[{"property":"b"},2]}]},
                      {"op":"<>","args":[{"property":"c"},3]}]}"""),
            new Example("a = 1 AND b = 2 AND c = 3", """
                    {"op":"and","args":[
                      {"op":"=","args":[{"property":"a"},1]},
                      {"op":"=","args":[{"property":"b"},2]},
                      {"op":"=","args":[{"property":"c"},3]}]}"""),
            new Example("TRUE", "true"),
            new Example("NOT FALSE", "{\"op\":\"not\",\"args\":[false]}"),
            new Example("3 <= levels AND opened < closed", """
                    {"op":"and","args":[
                      {"op":"<=","args":[3,{"property":"levels"}]},
                      {"op":"<","args":[{"property":"opened"},{"property":"closed"}]}]}"""),
            new Example("名称 = '乌恰' AND \"in\" = 'x' AND \"备注 (旧)\" IS NULL", """
                    {"op":"and","args":[
                      {"op":"=","args":[{"property":"名称"},"乌恰"]},
                      {"op":"=","args":[{"property":"in"},"x"]},
                      {"op":"isNull","args":[{"property":"备注 (旧)"}]}]}"""),
            new Example("name = 'Sawaya''erdun' OR name = 'Sawaya\\'erdun' OR name = ''", """
                    {"op":"or","args":[
                      {"op":"=","args":[{"property":"name"},"Sawaya'erdun"]},
                      {"op":"=","args":[{"property":"name"},"Sawaya'erdun"]},
                      {"op":"=","args":[{"property":"name"},""]}]}"""),
            new Example("name LIKE '%铅_矿%' AND name not like '100\\%'", """
                    {"op":"and","args":[
                      {"op":"like","args":[{"property":"name"},"%铅_矿%"]},
                      {"op":"not","args":[{"op":"like","args":[{"property":"name"},"100\\\\%"]}]}]}"""),
            new Example("CASEI(name) LIKE casei('zn%') AND ACCENTI(CASEI(name)) = AccentI(CaseI('Café'))", """
                    {"op":"and","args":[
                      {"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["zn%"]}]},
                      {"op":"=","args":[
                        {"op":"accenti","args":[{"op":"casei","args":[{"property":"name"}]}]},
                        {"op":"accenti","args":[{"op":"casei","args":["Café"]}]}]}]}"""),
            new Example("grade BETWEEN 0.5 AND 1.5E1 AND levels NOT BETWEEN -3 AND +4", """
                    {"op":"and","args":[
                      {"op":"between","args":[{"property":"grade"},0.5,15]},
                      {"op":"not","args":[{"op":"between","args":[{"property":"levels"},-3,4]}]}]}"""),
            new Example("county IN ('乌恰县', '阿图什市') OR levels NOT IN (1, levels + 1)", """
                    {"op":"or","args":[
                      {"op":"in","args":[{"property":"county"},["乌恰县","阿图什市"]]},
                      {"op":"not","args":[{"op":"in","args":[
                        {"property":"levels"},[1,{"op":"+","args":[{"property":"levels"},1]}]]}]}]}"""),
            new Example("geometry IS NULL OR (a = 1) IS NULL OR levels + 1 IS NOT NULL OR POINT(1 2) IS NULL", """
                    {"op":"or","args":[
                      {"op":"isNull","args":[{"property":"geometry"}]},
                      {"op":"isNull","args":[{"op":"=","args":[{"property":"a"},1]}]},
                      {"op":"not","args":[{"op":"isNull","args":[{"op":"+","args":[{"property":"levels"},1]}]}]},
                      {"op":"isNull","args":[{"type":"Point","coordinates":[1,2]}]}]}"""),
            new Example("1 + 2 * x ^ 2 - 3 / (y - 1) % 4 div 2 > 0", """
                    {"op":">","args":[
                      {"op":"-","args":[
                        {"op":"+","args":[1,{"op":"*","args":[2,{"op":"^","args":[{"property":"x"},2]}]}]},
                        {"op":"div","args":[
                          {"op":"%","args":[
                            {"op":"/","args":[3,{"op":"-","args":[{"property":"y"},1]}]},4]},2]}]},0]}"""),
            new Example("-x ^ -2 = -(a - b) AND 5 -3 = 2", """
                    {"op":"and","args":[
                      {"op":"=","args":[
                        {"op":"^","args":[{"op":"*","args":[-1,{"property":"x"}]},-2]},
                        {"op":"*","args":[-1,{"op":"-","args":[{"property":"a"},{"property":"b"}]}]}]},
                      {"op":"=","args":[{"op":"-","args":[5,3]},2]}]}"""),
            new Example("a - (b - c) > (a + b) * c", """
                    {"op":">","args":[
                      {"op":"-","args":[{"property":"a"},{"op":"-","args":[{"property":"b"},{"property":"c"}]}]},
                      {"op":"*","args":[{"op":"+","args":[{"property":"a"},{"property":"b"}]},{"property":"c"}]}]}"""),
            new Example(
                    "S_INTERSECTS(geometry, BBOX(75, 39, 76.5, 40)) and s_within(geometry, BBOX(75,39,0,76,40,5000))",
                    """
                    {"op":"and","args":[
                      {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[75,39,76.5,40]}]},
                      {"op":"s_within","args":[{"property":"geometry"},{"bbox":[75,39,0,76,40,5000]}]}]}"""),
            new Example(
                    "S_TOUCHES(LINESTRING Z (75 39 1, 76 40 2), POLYGON((75 39,76 39,75 40,75 39),(75.1 39.1,75.2 39.1,75.1 39.2,75.1 39.1)))",
                    """
                    {"op":"s_touches","args":[
                      {"type":"LineString","coordinates":[[75,39,1],[76,40,2]]},
                      {"type":"Polygon","coordinates":[
                        [[75,39],[76,39],[75,40],[75,39]],[[75.1,39.1],[75.2,39.1],[75.1,39.2],[75.1,39.1]]]}]}"""),
            new Example(
                    "S_EQUALS(MULTIPOINT((75 39),(76 40)), MULTIPOINT(75 39, 76 40)) "
                            + "OR S_CROSSES(geometry, MULTILINESTRING((75 39,76 40),(76 39,75 40)))",
                    """
                    {"op":"or","args":[
                      {"op":"s_equals","args":[
                        {"type":"MultiPoint","coordinates":[[75,39],[76,40]]},
                        {"type":"MultiPoint","coordinates":[[75,39],[76,40]]}]},
                      {"op":"s_crosses","args":[
                        {"property":"geometry"},
                        {"type":"MultiLineString","coordinates":[[[75,39],[76,40]],[[76,39],[75,40]]]}]}]}"""),
            new Example(
                    "S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(75 39), MULTIPOLYGON(((75 39,76 39,75 40,75 39)),((77 39,78 39,77 40,77 39)))))",
                    """
                    {"op":"s_disjoint","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[
                      {"type":"Point","coordinates":[75,39]},
                      {"type":"MultiPolygon","coordinates":[
                        [[[75,39],[76,39],[75,40],[75,39]]],[[[77,39],[78,39],[77,40],[77,39]]]]}]}]}"""),
            new Example(
                    "S_CONTAINS(POINT EMPTY, POLYGON EMPTY) OR S_OVERLAPS(geometry, LINESTRING EMPTY) OR S_EQUALS(geometry, GEOMETRYCOLLECTION EMPTY)",
                    """
                    {"op":"or","args":[
                      {"op":"s_contains","args":[{"type":"Point","coordinates":[]},{"type":"Polygon","coordinates":[]}]},
                      {"op":"s_overlaps","args":[{"property":"geometry"},{"type":"LineString","coordinates":[]}]},
                      {"op":"s_equals","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[]}]}]}"""),
            new Example("opened >= DATE('2020-01-31') AND closed < timestamp('2020-01-31T08:00:00.25Z')", """
                    {"op":"and","args":[
                      {"op":">=","args":[{"property":"opened"},{"date":"2020-01-31"}]},
                      {"op":"<","args":[{"property":"closed"},{"timestamp":"2020-01-31T08:00:00.25Z"}]}]}"""),
            new Example(
                    "T_INTERSECTS(INTERVAL(opened, closed), INTERVAL('2000-01-01', '..')) AND T_AFTER(opened, DATE('1999-12-31'))",
                    """
                    {"op":"and","args":[
                      {"op":"t_intersects","args":[
                        {"interval":[{"property":"opened"},{"property":"closed"}]},{"interval":["2000-01-01",".."]}]},
                      {"op":"t_after","args":[{"property":"opened"},{"date":"1999-12-31"}]}]}"""),
            new Example("T_FINISHEDBY(INTERVAL('..', f(opened)), INTERVAL('..', '2000-01-01T00:00:00Z'))", """
                    {"op":"t_finishedBy","args":[
                      {"interval":["..",{"op":"f","args":[{"property":"opened"}]}]},
                      {"interval":["..","2000-01-01T00:00:00Z"]}]}"""),
            new Example(
                    "A_CONTAINS(commodities, ('锌')) AND A_EQUALS(commodities, ()) AND A_OVERLAPS((1, (2, 3), ()), ((a = 1), TRUE))",
                    """
                    {"op":"and","args":[
                      {"op":"a_contains","args":[{"property":"commodities"},["锌"]]},
                      {"op":"a_equals","args":[{"property":"commodities"},[]]},
                      {"op":"a_overlaps","args":[[1,[2,3],[]],[[{"op":"=","args":[{"property":"a"},1]}],true]]}]}"""),
            new Example("A_CONTAINEDBY(commodities, (CASEI('Zn'), DATE('2020-01-01'), POINT(1 2), x + 1, f()))", """
                    {"op":"a_containedBy","args":[{"property":"commodities"},[
                      {"op":"casei","args":["Zn"]},{"date":"2020-01-01"},{"type":"Point","coordinates":[1,2]},
                      {"op":"+","args":[{"property":"x"},1]},{"op":"f","args":[]}]]}"""),
            new Example(
                    "f(name, 1, (2, 3), a = 1 OR b = 2, INTERVAL('..', '..'), (a + b) * c) AND \"date\"(\"point\", point)",
                    """
                    {"op":"and","args":[
                      {"op":"f","args":[{"property":"name"},1,[2,3],
                        {"op":"or","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"=","args":[{"property":"b"},2]}]},
                        {"interval":["..",".."]},
                        {"op":"*","args":[{"op":"+","args":[{"property":"a"},{"property":"b"}]},{"property":"c"}]}]},
                      {"op":"date","args":[{"property":"point"},{"property":"point"}]}]}"""));

    private FilterExamples() {}
}
