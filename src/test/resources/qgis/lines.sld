<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" version="1.1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ogc="http://www.opengis.net/ogc" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd" xmlns:se="http://www.opengis.net/se" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <NamedLayer>
    <se:Name>sites</se:Name>
    <UserStyle>
      <se:Name>sites</se:Name>
      <se:FeatureTypeStyle>
<se:Rule><se:Name>lines</se:Name><se:Description><se:Title>lines</se:Title></se:Description>
<se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke">#ff0000</se:SvgParameter><se:SvgParameter name="stroke-width">2</se:SvgParameter><se:SvgParameter name="stroke-linejoin">bevel</se:SvgParameter><se:SvgParameter name="stroke-linecap">round</se:SvgParameter><se:SvgParameter name="stroke-dasharray">4 2</se:SvgParameter></se:Stroke><se:PerpendicularOffset>5</se:PerpendicularOffset></se:LineSymbolizer>
<se:LineSymbolizer><se:Stroke><se:GraphicStroke><se:Graphic><se:Mark><se:WellKnownName>triangle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#0000ff</se:SvgParameter></se:Fill></se:Mark><se:Size>7</se:Size></se:Graphic><se:Gap><ogc:Literal>29</ogc:Literal></se:Gap></se:GraphicStroke></se:Stroke></se:LineSymbolizer></se:Rule>
<se:Rule><se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label><se:Font><se:SvgParameter name="font-family">DejaVu Sans</se:SvgParameter><se:SvgParameter name="font-size">11</se:SvgParameter></se:Font><se:LabelPlacement><se:LinePlacement><se:PerpendicularOffset>7</se:PerpendicularOffset><se:GeneralizeLine>true</se:GeneralizeLine></se:LinePlacement></se:LabelPlacement><se:Halo><se:Radius>2</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill></se:Halo><se:Fill><se:SvgParameter name="fill">#112233</se:SvgParameter></se:Fill><se:Priority>800</se:Priority><se:VendorOption name="followLine">true</se:VendorOption><se:VendorOption name="maxAngleDelta">25</se:VendorOption></se:TextSymbolizer></se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
