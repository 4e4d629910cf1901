package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StyleReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aRuleBecomesGeoToolsOwn() throws IOException, StyleFileException {
        Rule rule = read("""
                <Rule>
                  <Title>冰川 | Glacier</Title>
                  <ogc:Filter><ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>ice</ogc:Literal>
                  </ogc:PropertyIsEqualTo></ogc:Filter>
                  <MinScaleDenominator>1000</MinScaleDenominator>
                  <MaxScaleDenominator>5000000</MaxScaleDenominator>
                  <PolygonSymbolizer><Fill>
                    <CssParameter name="fill">#DCEEF6</CssParameter>
                    <CssParameter name="fill-opacity">0.5</CssParameter>
                  </Fill></PolygonSymbolizer>
                </Rule>""").style().featureTypeStyles().get(0).rules().get(0);
        assertEquals("Glacier", RuleTitle.find(rule).orElseThrow().en());
        assertEquals(5_000_000, rule.getMaxScaleDenominator());
        PropertyIsEqualTo filter = (PropertyIsEqualTo) rule.getFilter();
        assertEquals("kind", StyleModel.field(filter.getExpression1()));
        PolygonSymbolizer polygon = (PolygonSymbolizer) rule.symbolizers().get(0);
        assertEquals("#dceef6", StyleModel.text(polygon.getFill().getColor(), ""));
        assertEquals(0.5, StyleModel.number(polygon.getFill().getOpacity(), 1));
    }

    @Test
    void everyFieldThatIsSpokenOfIsKnownWithItsLine() throws IOException, StyleFileException {
        StyleFile file = read("""
                <Rule><ogc:Filter><ogc:PropertyIsLessThan>
                <ogc:PropertyName>depth</ogc:PropertyName><ogc:Literal>10</ogc:Literal>
                </ogc:PropertyIsLessThan></ogc:Filter></Rule>""");
        assertEquals(new FieldUse(5, "depth", "10"), file.uses().get(0));
    }

    /** Each fragment of a rule stands in line 5 of its file. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            <RasterSymbolizer/> ~ <RasterSymbolizer>: not known within <Rule>
            <Title>a | b | c</Title> ~ <Title>: 'a | b | c' is neither one text nor of the form 'Chinese | English'
            <PolygonSymbolizer><Fill><GraphicFill/></Fill></PolygonSymbolizer> ~ <GraphicFill>: <Graphic> is missing
            <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>horline</WellKnownName></Mark><Rotation>30</Rotation></Graphic></GraphicFill></Fill></PolygonSymbolizer> ~ only be turned by 0, 45, 90 or 135 degrees
            <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size><ogc:PropertyName>a</ogc:PropertyName></Size></Graphic></GraphicFill></Fill></PolygonSymbolizer> ~ a repeated graphic cannot follow fields: [a]
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill"><ogc:PropertyName>a</ogc:PropertyName></CssParameter></Fill></Mark></Graphic></PointSymbolizer> ~ a field cannot be a colour
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size><ogc:Function name="Sin"><ogc:PropertyName>a</ogc:PropertyName></ogc:Function></Size></Graphic></PointSymbolizer> ~ 'Sin' is not one of Recode, Categorize, Interpolate
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size><ogc:Function name="Interpolate"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>4</ogc:Literal><ogc:Literal>1</ogc:Literal><ogc:Literal>3</ogc:Literal><ogc:Literal>2</ogc:Literal></ogc:Function></Size></Graphic></PointSymbolizer> ~ the numbers must rise
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size><ogc:Function name="Recode"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>x</ogc:Literal><ogc:Literal>1</ogc:Literal><ogc:Literal>x</ogc:Literal><ogc:Literal>2</ogc:Literal></ogc:Function></Size></Graphic></PointSymbolizer> ~ 'x' stands twice
            <TextSymbolizer><Label><ogc:PropertyName>a</ogc:PropertyName></Label><VendorOption name="conflictResolution">false</VendorOption></TextSymbolizer> ~ the option 'conflictResolution' is not one of
            <TextSymbolizer><Label><ogc:PropertyName>a</ogc:PropertyName></Label><Fill><CssParameter name="fill"><ogc:Function name="Recode"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>x</ogc:Literal><ogc:Literal>#ffffff</ogc:Literal></ogc:Function></CssParameter></Fill></TextSymbolizer> ~ a label has the same colour for all records
            <PolygonSymbolizer><Fill><CssParameter name="fill">red</CssParameter></Fill></PolygonSymbolizer> ~ 'red' is not a colour
            <PolygonSymbolizer><Fill><CssParameter name="glow">1</CssParameter></Fill></PolygonSymbolizer> ~ the parameter 'glow' is not known
            <LineSymbolizer/> ~ <LineSymbolizer>: <Stroke> is missing
            <LineSymbolizer><Stroke><CssParameter name="stroke-width">wide</CssParameter></Stroke></LineSymbolizer> ~ 'wide' is not a number
            <LineSymbolizer><Stroke><CssParameter name="stroke-width">-1</CssParameter></Stroke></LineSymbolizer> ~ -1 does not lie within
            <LineSymbolizer><Stroke><CssParameter name="stroke-dasharray">4 2 1</CssParameter></Stroke></LineSymbolizer> ~ an even number of lengths
            <LineSymbolizer><Stroke><CssParameter name="stroke-linecap">wavy</CssParameter></Stroke></LineSymbolizer> ~ 'wavy' is not one of butt, round, square
            <PointSymbolizer><Graphic><Mark><WellKnownName>ttf://x</WellKnownName></Mark></Graphic></PointSymbolizer> ~ 'ttf://x' is not one of circle
            <PointSymbolizer><Graphic><ExternalGraphic/></Graphic></PointSymbolizer> ~ <ExternalGraphic>: <Format> is missing
            <PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:l="http://www.w3.org/1999/xlink" l:href="symbols/../../secret.svg"/><Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer> ~ 'symbols/../../secret.svg' is not a picture of the folder of symbols
            <PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:l="http://www.w3.org/1999/xlink" l:href="http://example.org/a.svg"/><Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer> ~ 'http://example.org/a.svg' is not a picture of the folder of symbols
            <PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xmlns:l="http://www.w3.org/1999/xlink" l:href="symbols/none.svg"/><Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer> ~ there is no file symbols/none.svg
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size>193</Size></Graphic></PointSymbolizer> ~ <Graphic>: reaches up to 97 pixels from the position of a record; more than 96 would be cut
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size>250</Size></Graphic></PointSymbolizer> ~ <Size>: 250 does not lie within 1.0 and 200.0
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Stroke><CssParameter name="stroke-width">4</CssParameter></Stroke></Mark><Size>192</Size></Graphic></PointSymbolizer> ~ <Graphic>: reaches up to 98 pixels
            <PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName></Mark><Size>140</Size><Rotation>45</Rotation></Graphic></PointSymbolizer> ~ <Graphic>: reaches up to 99 pixels
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size>40</Size><Displacement><DisplacementX>0</DisplacementX><DisplacementY>-80</DisplacementY></Displacement></Graphic></PointSymbolizer> ~ <Graphic>: reaches up to 100 pixels
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size><Recode><LookupValue><ogc:PropertyName>a</ogc:PropertyName></LookupValue><MapItem><Data>x</Data><Value>10</Value></MapItem><MapItem><Data>y</Data><Value>200</Value></MapItem></Recode></Size></Graphic></PointSymbolizer> ~ <Graphic>: reaches up to 100 pixels
            <LineSymbolizer><Stroke/><PerpendicularOffset>-48</PerpendicularOffset></LineSymbolizer> ~ <LineSymbolizer>: reaches up to 97 pixels
            <LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size>140</Size></Graphic></GraphicStroke></Stroke></LineSymbolizer> ~ <LineSymbolizer>: reaches up to 99 pixels
            <PolygonSymbolizer><Stroke><CssParameter name="stroke-width">97</CssParameter></Stroke></PolygonSymbolizer> ~ <PolygonSymbolizer>: reaches up to 97 pixels
            <PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Stroke><CssParameter name="stroke-width"><ogc:PropertyName>a</ogc:PropertyName></CssParameter></Stroke></Mark></Graphic></PointSymbolizer> ~ <Graphic>: widths and opacities of fill and stroke can only follow [a] in steps
            <TextSymbolizer><Label>text</Label></TextSymbolizer> ~ <Label>: 'text' is not expected; it may hold ogc:PropertyName
            <TextSymbolizer><Label><ogc:PropertyName>a</ogc:PropertyName></Label><LabelPlacement><PointPlacement/><LinePlacement/></LabelPlacement></TextSymbolizer> ~ either <PointPlacement> or <LinePlacement>
            <PointSymbolizer uom="http://www.opengeospatial.org/se/units/metre"><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark></Graphic></PointSymbolizer> ~ <PointSymbolizer>: the attribute uom can only be http://www.opengeospatial.org/se/units/pixel
            <ogc:Filter fid="1"><ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull></ogc:Filter> ~ <ogc:Filter>: the attribute fid is not known
            <ogc:Filter><ogc:PropertyIsLessThan><ogc:Literal>5</ogc:Literal><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsLessThan></ogc:Filter> ~ <ogc:PropertyIsLessThan>: the field must stand before
            <PolygonSymbolizer><Fill>red</Fill></PolygonSymbolizer> ~ <Fill>: 'red' is not expected
            <ElseFilter>a = 1</ElseFilter> ~ <ElseFilter>: must be empty
            <Title>a</Title><Description><Title>b</Title></Description> ~ <Title>: a title stands beside <Description> or in it
            <PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size><Categorize><LookupValue><ogc:PropertyName>a</ogc:PropertyName></LookupValue><Threshold>3</Threshold><Value>4</Value><Threshold>8</Threshold></Categorize></Size></Graphic></PointSymbolizer> ~ <Threshold>: <Value> is expected here
            <!--Parser Error: syntax error, unexpected ELSE - Expression was: ELSE--><PolygonSymbolizer><Fill/></PolygonSymbolizer> ~ <Rule>: QGIS could not export a part of it: Parser Error
            <!--SymbolLayerV2 GeometryGenerator not implemented yet--> ~ <Rule>: QGIS could not export a part of it: SymbolLayerV2 GeometryGenerator
            <PolygonSymbolizer><Fill><!--Qt::BrushStyle '17'' not supported yet--></Fill></PolygonSymbolizer> ~ <Fill>: QGIS could not export a part of it
            <ogc:Filter><ogc:BBOX/></ogc:Filter> ~ <ogc:BBOX>: this condition is not known
            <ogc:Filter/> ~ <ogc:Filter>: exactly one condition is needed
            <ogc:Filter><ogc:PropertyIsLike wildCard="*" singleChar="?" escape="!"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>a*b</ogc:Literal></ogc:PropertyIsLike></ogc:Filter> ~ only a text with '*' at its start
            <ElseFilter/><ElseFilter/> ~ <ElseFilter>: stands twice within <Rule>
            <MinScaleDenominator>9</MinScaleDenominator><MaxScaleDenominator>9</MaxScaleDenominator> ~ the largest denominator is not above
            <Rule xmlns="http://example.org/other"/> ~ the namespace http://example.org/other is not known
            """)
    void whatTheSubsetDoesNotKnowIsRefusedInOneLineWithItsPlace(String fragment, String problem) {
        StyleFileException refusal =
                assertThrows(StyleFileException.class, () -> read("<Rule>\n" + fragment + "</Rule>"));
        assertEquals(5, refusal.line(), refusal.getMessage());
        assertEquals(folder.resolve("test.sld"), refusal.file());
        assertTrue(refusal.getMessage().startsWith(folder.resolve("test.sld") + ":5: "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
    }

    /** The first three fill what there is, to the pixel; numbers of a field are kept within what fits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size>192</Size></Graphic>"
                        + "</PointSymbolizer>",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName></Mark><Size>100</Size>"
                        + "<Displacement><DisplacementX>46</DisplacementX><DisplacementY>-46</DisplacementY>"
                        + "</Displacement></Graphic></PointSymbolizer>",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-width'>96</CssParameter></Stroke></LineSymbolizer>",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Stroke/></Mark>"
                        + "<Size><ogc:PropertyName>a</ogc:PropertyName></Size>"
                        + "<Rotation><ogc:PropertyName>b</ogc:PropertyName></Rotation></Graphic></PointSymbolizer>",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-width'><ogc:PropertyName>a</ogc:PropertyName>"
                        + "</CssParameter></Stroke></LineSymbolizer>",
            })
    void whatReachesNoFartherThanPicturesReadAroundThemIsDrawn(String symbolizer) throws Exception {
        StyleFile file = read("<Rule>" + symbolizer + "</Rule>");
        assertEquals(
                1,
                file.style()
                        .featureTypeStyles()
                        .get(0)
                        .rules()
                        .get(0)
                        .symbolizers()
                        .size());
    }

    @Test
    void aDocumentTypeDeclarationIsRefusedBeforeAnythingIsRead() throws IOException {
        Path file = folder.resolve("dtd.sld");
        Files.writeString(file, """
                <?xml version="1.0"?>
                <!DOCTYPE s [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">&secret;</StyledLayerDescriptor>
                """);
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> StyleReader.read(file));
        assertTrue(refusal.getMessage().contains("a document type declaration is not allowed"), refusal.getMessage());
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() throws IOException {
        String deep = "<ogc:Filter>" + "<ogc:Not>".repeat(50_000) + "</ogc:Not>".repeat(50_000) + "</ogc:Filter>";
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> read("<Rule>\n" + deep + "</Rule>"));
        assertTrue(refusal.getMessage().endsWith(":5: <ogc:Not>: is nested more than 100 deep"), refusal.getMessage());
    }

    @Test
    void aPixelMayBeNamedAsTheUnitThatItIs() throws IOException, StyleFileException {
        StyleFile file = read("""
                <Rule><LineSymbolizer version="1.1.0" uom="http://www.opengeospatial.org/se/units/pixel">
                <Stroke/></LineSymbolizer></Rule>""");
        assertEquals(1, file.style().featureTypeStyles().get(0).rules().size());
    }

    @Test
    void brokenXmlIsOneLineWithItsPlace() throws IOException {
        Path file = folder.resolve("broken.sld");
        Files.writeString(file, "<StyledLayerDescriptor xmlns=\"http://www.opengis.net/sld\">\n<Name></Title>");
        StyleFileException refusal = assertThrows(StyleFileException.class, () -> StyleReader.read(file));
        assertEquals(2, refusal.line(), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    private StyleFile read(String rules) throws IOException, StyleFileException {
        Path file = folder.resolve("test.sld");
        Files.writeString(file, """
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"
                    xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><UserStyle>
                <FeatureTypeStyle>
                """ + rules + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        return StyleReader.read(file);
    }
}
