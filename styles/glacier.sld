<?xml version="1.0" encoding="UTF-8"?>
<!-- Pale ice, never louder than the data on it. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>glacier</Name>
    <UserStyle>
      <Title>冰川 | Glaciers</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>冰川 | Glacier</Title>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#dceef6</CssParameter>
              <CssParameter name="fill-opacity">0.85</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#9cc3d6</CssParameter>
              <CssParameter name="stroke-width">0.6</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
