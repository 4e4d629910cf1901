<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" version="1.1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ogc="http://www.opengis.net/ogc" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd" xmlns:se="http://www.opengis.net/se" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <NamedLayer>
    <se:Name>sites</se:Name>
    <UserStyle>
      <se:Name>sites</se:Name>
      <se:FeatureTypeStyle>
<se:Rule><se:Name>single mark</se:Name><se:Description><se:Title>single mark</se:Title></se:Description>
<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>pentagon</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#ff0000</se:SvgParameter><se:SvgParameter name="fill-opacity">0.5</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name="stroke">#000000</se:SvgParameter><se:SvgParameter name="stroke-width">1</se:SvgParameter><se:SvgParameter name="stroke-dasharray">4 2</se:SvgParameter></se:Stroke></se:Mark><se:Size>14</se:Size><se:Rotation><ogc:Literal>30</ogc:Literal></se:Rotation><se:Displacement><se:DisplacementX>7</se:DisplacementX><se:DisplacementY>11</se:DisplacementY></se:Displacement></se:Graphic></se:PointSymbolizer></se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
