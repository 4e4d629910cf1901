<?xml version="1.0" encoding="UTF-8"?>
<!-- Colour: main commodity, lead-zinc split. Ring: a deposit rather than a showing. White eye: the record is weak. Dashed ring: announced or schematic. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>mineral_occurrence</Name>
    <UserStyle>
      <Title>矿产地 | Mineral occurrences</Title>
      <FeatureTypeStyle>
        <Rule>
          <Title>铅锌 | Lead-zinc</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>main_commodity</ogc:PropertyName>
                  <ogc:Literal>lead</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>main_commodity</ogc:PropertyName>
                  <ogc:Literal>zinc</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escape="\">
                <ogc:PropertyName>commodities</ogc:PropertyName>
                <ogc:Literal>*lead*</ogc:Literal>
              </ogc:PropertyIsLike>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escape="\">
                <ogc:PropertyName>commodities</ogc:PropertyName>
                <ogc:Literal>*zinc*</ogc:Literal>
              </ogc:PropertyIsLike>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#5b6c8f</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>semi_circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#9db8e0</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
              <Rotation>90</Rotation>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>铅 | Lead</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>lead</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escape="\">
                  <ogc:PropertyName>commodities</ogc:PropertyName>
                  <ogc:Literal>*zinc*</ogc:Literal>
                </ogc:PropertyIsLike>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#5b6c8f</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>锌 | Zinc</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>zinc</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escape="\">
                  <ogc:PropertyName>commodities</ogc:PropertyName>
                  <ogc:Literal>*lead*</ogc:Literal>
                </ogc:PropertyIsLike>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#7f9ccb</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>铜 | Copper</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>copper</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#c4622d</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>金 | Gold</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>gold</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#e3b505</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>银 | Silver</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>silver</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#a9b4be</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>铁 | Iron</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>iron</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#8c2d2d</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>锰 | Manganese</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>manganese</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#6b3e75</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>钛 | Titanium</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>titanium</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#4c7a78</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>钒 | Vanadium</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>vanadium</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#3f8f6b</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>锑 | Antimony</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>antimony</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#b05c9a</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>钨 | Tungsten</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>tungsten</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#3c3c6e</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>锂、铍、稀土 | Lithium, beryllium, rare earths</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>lithium</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>beryllium</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>rare-earth-element</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#e0709b</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>铀 | Uranium</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>uranium</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#b7d100</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>锶(天青石) | Strontium (celestine)</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>strontium</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#4fb7c5</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>石膏、盐 | Gypsum, salt</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>gypsum</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>salt</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#cdbfa6</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>煤、石墨 | Coal, graphite</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>coal</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>graphite</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#1e1e1e</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>油气、油页岩 | Oil, gas, oil shale</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>oil</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>gaseous-hydrocarbons</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>oil-shale</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#245b3a</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>石材、玉石 | Stone, jade</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>limestone</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>marble</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>main_commodity</ogc:PropertyName>
                <ogc:Literal>jade</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#3e9b6e</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>萤石 | Fluorite</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>main_commodity</ogc:PropertyName>
              <ogc:Literal>fluorite</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#9d7bd8</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>其他矿种 | Other commodity</Title>
          <ElseFilter/>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#ffffff</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">0.9</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Title>可信度低 | Low confidence</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>confidence</ogc:PropertyName>
              <ogc:Literal>low</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#ffffff</CssParameter>
                </Fill>
              </Mark>
              <Size>5.5</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Title>矿床、矿田 | Deposit or field</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>occurrence_type</ogc:PropertyName>
                  <ogc:Literal>deposit</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>occurrence_type</ogc:PropertyName>
                  <ogc:Literal>field</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>occurrence_type</ogc:PropertyName>
                  <ogc:Literal>province</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Or>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>evidence</ogc:PropertyName>
                  <ogc:Literal>measured</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>evidence</ogc:PropertyName>
                  <ogc:Literal>published</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#ffffff</CssParameter>
                  <CssParameter name="fill-opacity">0</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">1.2</CssParameter>
                </Stroke>
              </Mark>
              <Size>20</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Title>仅公布或示意 | Announced or schematic</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>evidence</ogc:PropertyName>
                <ogc:Literal>announced</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>evidence</ogc:PropertyName>
                <ogc:Literal>schematic</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#ffffff</CssParameter>
                  <CssParameter name="fill-opacity">0</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#26221d</CssParameter>
                  <CssParameter name="stroke-width">1.2</CssParameter>
                  <CssParameter name="stroke-dasharray">3 2</CssParameter>
                </Stroke>
              </Mark>
              <Size>20</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <MaxScaleDenominator>3000000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font>
              <CssParameter name="font-family">Noto Sans CJK SC</CssParameter>
              <CssParameter name="font-size">11.5</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint><AnchorPointX>0</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
                <Displacement><DisplacementX>14</DisplacementX><DisplacementY>0</DisplacementY></Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.4</Radius>
              <Fill>
                <CssParameter name="fill">#ffffff</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#26221d</CssParameter>
            </Fill>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
