<?xml version="1.0" encoding="UTF-8"?>
<!-- Dark thin lines. Signs along them tell the kind of movement, so that it survives print in one colour. The source does not say to
     which side a fault dips, so that no sign may: teeth and ticks stand on both sides. Fold axes are lighter. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <Name>fault</Name>
    <UserStyle>
      <Title>断裂与褶皱 | Faults and folds</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>逆冲断裂（齿不示倾向） | Thrust fault (teeth do not tell the dip)</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>thrust</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#2f2a25</CssParameter>
              <CssParameter name="stroke-width">1.7</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <Mark>
                    <WellKnownName>diamond</WellKnownName>
                    <Fill><CssParameter name="fill">#2f2a25</CssParameter></Fill>
                  </Mark>
                  <Size>7</Size>
                </Graphic>
                <Gap>22</Gap>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>走滑断裂 | Strike-slip fault</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>strike-slip</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#2f2a25</CssParameter>
              <CssParameter name="stroke-width">1.3</CssParameter>
              <CssParameter name="stroke-dasharray">9 3</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>右行走滑断裂 | Dextral strike-slip fault</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>right slip</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#2f2a25</CssParameter>
              <CssParameter name="stroke-width">1.3</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <ExternalGraphic>
                    <OnlineResource xlink:type="simple" xlink:href="symbols/dextral.svg"/>
                    <Format>image/svg+xml</Format>
                  </ExternalGraphic>
                  <Size>18</Size>
                </Graphic>
                <Gap>90</Gap>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>左行走滑断裂 | Sinistral strike-slip fault</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>left slip</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#2f2a25</CssParameter>
              <CssParameter name="stroke-width">1.3</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <ExternalGraphic>
                    <OnlineResource xlink:type="simple" xlink:href="symbols/sinistral.svg"/>
                    <Format>image/svg+xml</Format>
                  </ExternalGraphic>
                  <Size>18</Size>
                </Graphic>
                <Gap>90</Gap>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>正断层（短线不示倾向） | Normal fault (ticks do not tell the dip)</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>normal</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#2f2a25</CssParameter>
              <CssParameter name="stroke-width">1.3</CssParameter>
              <CssParameter name="stroke-dasharray">12 2.5 1.5 2.5</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <Mark>
                    <WellKnownName>line</WellKnownName>
                    <Stroke><CssParameter name="stroke">#2f2a25</CssParameter><CssParameter name="stroke-width">1.3</CssParameter></Stroke>
                  </Mark>
                  <Size>9</Size>
                </Graphic>
                <Gap>20</Gap>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>背斜轴 | Anticline axis</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>anticline</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#8b6f4e</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <ExternalGraphic>
                    <OnlineResource xlink:type="simple" xlink:href="symbols/anticline.svg"/>
                    <Format>image/svg+xml</Format>
                  </ExternalGraphic>
                  <Size>13</Size>
                </Graphic>
                <Gap>70</Gap>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>向斜轴 | Syncline axis</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>structure_type</ogc:PropertyName>
              <ogc:Literal>syncline</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#8b6f4e</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-dasharray">4 3</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <ExternalGraphic>
                    <OnlineResource xlink:type="simple" xlink:href="symbols/syncline.svg"/>
                    <Format>image/svg+xml</Format>
                  </ExternalGraphic>
                  <Size>13</Size>
                </Graphic>
                <Gap>70</Gap>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Title>其他构造线 | Other structure</Title>
          <ElseFilter/>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#6b655d</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <ogc:Filter>
            <ogc:And>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>name_en</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo>
                <ogc:PropertyName>structure_type</ogc:PropertyName>
                <ogc:Literal>anticline</ogc:Literal>
              </ogc:PropertyIsNotEqualTo>
              <ogc:PropertyIsNotEqualTo>
                <ogc:PropertyName>structure_type</ogc:PropertyName>
                <ogc:Literal>syncline</ogc:Literal>
              </ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>2500000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_en</ogc:PropertyName></Label>
            <Font>
              <CssParameter name="font-family">Noto Sans CJK SC</CssParameter>
              <CssParameter name="font-size">10</CssParameter>
            </Font>
            <LabelPlacement><LinePlacement/></LabelPlacement>
            <Halo>
              <Radius>1.4</Radius>
              <Fill>
                <CssParameter name="fill">#ffffff</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#2f2a25</CssParameter>
            </Fill>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
