<?xml version="1.0" encoding="UTF-8"?>
<sld:StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:sld="http://www.opengis.net/sld" xmlns:gml="http://www.opengis.net/gml" xmlns:ogc="http://www.opengis.net/ogc" version="1.0.0">
  <sld:NamedLayer>
    <sld:Name>sites</sld:Name>
    <sld:UserStyle>
      <sld:Name>sites</sld:Name>
      <sld:Title>Sites</sld:Title>
      <sld:IsDefault>1</sld:IsDefault>
      <sld:FeatureTypeStyle>
        <sld:Name>name</sld:Name>
        <sld:Rule>
          <sld:Name>middle</sld:Name>
          <sld:Title>Middle</sld:Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsBetween>
                <ogc:PropertyName>size</ogc:PropertyName>
                <ogc:LowerBoundary><ogc:Literal>3</ogc:Literal></ogc:LowerBoundary>
                <ogc:UpperBoundary><ogc:Literal>7.5</ogc:Literal></ogc:UpperBoundary>
              </ogc:PropertyIsBetween>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escape="!">
                <ogc:PropertyName>name</ogc:PropertyName>
                <ogc:Literal>Wu*</ogc:Literal>
              </ogc:PropertyIsLike>
            </ogc:And>
          </ogc:Filter>
          <sld:MaxScaleDenominator>1000000.0</sld:MaxScaleDenominator>
          <sld:PointSymbolizer>
            <sld:Graphic>
              <sld:Mark>
                <sld:WellKnownName>circle</sld:WellKnownName>
                <sld:Fill>
                  <sld:CssParameter name="fill"><ogc:Literal>#C4622D</ogc:Literal></sld:CssParameter>
                </sld:Fill>
              </sld:Mark>
              <sld:Size><ogc:Literal>8</ogc:Literal></sld:Size>
            </sld:Graphic>
          </sld:PointSymbolizer>
          <sld:TextSymbolizer>
            <sld:Label>
              <ogc:PropertyName>name</ogc:PropertyName>
            </sld:Label>
            <sld:Font>
              <sld:CssParameter name="font-family">Noto Sans</sld:CssParameter>
              <sld:CssParameter name="font-size">11.0</sld:CssParameter>
              <sld:CssParameter name="font-style">normal</sld:CssParameter>
              <sld:CssParameter name="font-weight">bold</sld:CssParameter>
            </sld:Font>
            <sld:LabelPlacement>
              <sld:PointPlacement>
                <sld:AnchorPoint>
                  <sld:AnchorPointX>0.5</sld:AnchorPointX>
                  <sld:AnchorPointY>0.0</sld:AnchorPointY>
                </sld:AnchorPoint>
                <sld:Displacement>
                  <sld:DisplacementX>0.0</sld:DisplacementX>
                  <sld:DisplacementY>5.0</sld:DisplacementY>
                </sld:Displacement>
              </sld:PointPlacement>
            </sld:LabelPlacement>
            <sld:Halo>
              <sld:Radius><ogc:Literal>1.5</ogc:Literal></sld:Radius>
              <sld:Fill><sld:CssParameter name="fill">#FFFFFF</sld:CssParameter></sld:Fill>
            </sld:Halo>
            <sld:Fill><sld:CssParameter name="fill">#000000</sld:CssParameter></sld:Fill>
            <sld:Priority>2000</sld:Priority>
          </sld:TextSymbolizer>
        </sld:Rule>
      </sld:FeatureTypeStyle>
    </sld:UserStyle>
  </sld:NamedLayer>
</sld:StyledLayerDescriptor>
