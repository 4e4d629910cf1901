<?xml version="1.0" encoding="UTF-8"?>
<!--
  Shape: family of the deposit. Colour: main commodity, lead-zinc split. Size: size class; computed, else as its source
  says (full ring), else what kind of place it is. Pale edge: a deposit whose size is not known. White eye: the record is weak.
  Dashed ring: announced or schematic.
  One rule for each family; colours and sizes follow their fields, so that nothing is multiplied out.
-->
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <se:Name>mineral_occurrence</se:Name>
    <UserStyle>
      <se:Description><se:Title>矿产地 | Mineral occurrences</se:Title></se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="fill-opacity">0.8</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="14">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>28</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>18</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>28</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>18</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>20</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>20</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>20</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>17</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>17</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>15</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>13</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Description><se:Title>砂岩型、沉积岩容矿 | Sandstone- or sediment-hosted</se:Title></se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>sandstone-hosted-zinc-lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>sediment-hosted-copper-co</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#a8997f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#5b6c8f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>zinc</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                      <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gold</se:Data><se:Value>#dfad00</se:Value></se:MapItem>
                      <se:MapItem><se:Data>silver</se:Data><se:Value>#b7c5d1</se:Value></se:MapItem>
                      <se:MapItem><se:Data>iron</se:Data><se:Value>#9b283e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>manganese</se:Data><se:Value>#5f3d6d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>titanium</se:Data><se:Value>#4c7a78</se:Value></se:MapItem>
                      <se:MapItem><se:Data>vanadium</se:Data><se:Value>#96d187</se:Value></se:MapItem>
                      <se:MapItem><se:Data>antimony</se:Data><se:Value>#cc789d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>tungsten</se:Data><se:Value>#30266f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>lithium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>beryllium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>rare-earth-element</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>uranium</se:Data><se:Value>#d7e606</se:Value></se:MapItem>
                      <se:MapItem><se:Data>strontium</se:Data><se:Value>#55afc6</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gypsum</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>salt</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>coal</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>graphite</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gaseous-hydrocarbons</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil-shale</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>jade</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>marble</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>limestone</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>fluorite</se:Data><se:Value>#9d7bd8</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>horline</se:WellKnownName>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#26221d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.6</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>碳酸盐岩容矿（MVT型） | Carbonate-hosted (MVT)</se:Title></se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>mvt-zinc-lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>mvt-strontium</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#a8997f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#5b6c8f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>zinc</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                      <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gold</se:Data><se:Value>#dfad00</se:Value></se:MapItem>
                      <se:MapItem><se:Data>silver</se:Data><se:Value>#b7c5d1</se:Value></se:MapItem>
                      <se:MapItem><se:Data>iron</se:Data><se:Value>#9b283e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>manganese</se:Data><se:Value>#5f3d6d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>titanium</se:Data><se:Value>#4c7a78</se:Value></se:MapItem>
                      <se:MapItem><se:Data>vanadium</se:Data><se:Value>#96d187</se:Value></se:MapItem>
                      <se:MapItem><se:Data>antimony</se:Data><se:Value>#cc789d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>tungsten</se:Data><se:Value>#30266f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>lithium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>beryllium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>rare-earth-element</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>uranium</se:Data><se:Value>#d7e606</se:Value></se:MapItem>
                      <se:MapItem><se:Data>strontium</se:Data><se:Value>#55afc6</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gypsum</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>salt</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>coal</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>graphite</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gaseous-hydrocarbons</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil-shale</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>jade</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>marble</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>limestone</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>fluorite</se:Data><se:Value>#9d7bd8</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>造山型 | Orogenic</se:Title></se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>epizonal-orogenic-gold</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>triangle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#a8997f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#5b6c8f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>zinc</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                      <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gold</se:Data><se:Value>#dfad00</se:Value></se:MapItem>
                      <se:MapItem><se:Data>silver</se:Data><se:Value>#b7c5d1</se:Value></se:MapItem>
                      <se:MapItem><se:Data>iron</se:Data><se:Value>#9b283e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>manganese</se:Data><se:Value>#5f3d6d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>titanium</se:Data><se:Value>#4c7a78</se:Value></se:MapItem>
                      <se:MapItem><se:Data>vanadium</se:Data><se:Value>#96d187</se:Value></se:MapItem>
                      <se:MapItem><se:Data>antimony</se:Data><se:Value>#cc789d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>tungsten</se:Data><se:Value>#30266f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>lithium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>beryllium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>rare-earth-element</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>uranium</se:Data><se:Value>#d7e606</se:Value></se:MapItem>
                      <se:MapItem><se:Data>strontium</se:Data><se:Value>#55afc6</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gypsum</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>salt</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>coal</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>graphite</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gaseous-hydrocarbons</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil-shale</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>jade</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>marble</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>limestone</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>fluorite</se:Data><se:Value>#9d7bd8</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>沉积型 | Sedimentary</se:Title></se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>sedimentary-manganese</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>rectangle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#a8997f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#5b6c8f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>zinc</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                      <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gold</se:Data><se:Value>#dfad00</se:Value></se:MapItem>
                      <se:MapItem><se:Data>silver</se:Data><se:Value>#b7c5d1</se:Value></se:MapItem>
                      <se:MapItem><se:Data>iron</se:Data><se:Value>#9b283e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>manganese</se:Data><se:Value>#5f3d6d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>titanium</se:Data><se:Value>#4c7a78</se:Value></se:MapItem>
                      <se:MapItem><se:Data>vanadium</se:Data><se:Value>#96d187</se:Value></se:MapItem>
                      <se:MapItem><se:Data>antimony</se:Data><se:Value>#cc789d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>tungsten</se:Data><se:Value>#30266f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>lithium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>beryllium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>rare-earth-element</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>uranium</se:Data><se:Value>#d7e606</se:Value></se:MapItem>
                      <se:MapItem><se:Data>strontium</se:Data><se:Value>#55afc6</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gypsum</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>salt</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>coal</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>graphite</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gaseous-hydrocarbons</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil-shale</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>jade</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>marble</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>limestone</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>fluorite</se:Data><se:Value>#9d7bd8</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="11">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>25.3</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>18.4</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>13.8</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>25.3</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>18.4</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>13.8</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>16.1</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>16.1</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>16.1</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>12.6</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>12.6</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>10.3</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>8</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>岩浆型、伟晶岩型 | Magmatic or pegmatitic</se:Title></se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>lct-pegmatite</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>pentagon</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#a8997f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#5b6c8f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>zinc</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                      <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gold</se:Data><se:Value>#dfad00</se:Value></se:MapItem>
                      <se:MapItem><se:Data>silver</se:Data><se:Value>#b7c5d1</se:Value></se:MapItem>
                      <se:MapItem><se:Data>iron</se:Data><se:Value>#9b283e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>manganese</se:Data><se:Value>#5f3d6d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>titanium</se:Data><se:Value>#4c7a78</se:Value></se:MapItem>
                      <se:MapItem><se:Data>vanadium</se:Data><se:Value>#96d187</se:Value></se:MapItem>
                      <se:MapItem><se:Data>antimony</se:Data><se:Value>#cc789d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>tungsten</se:Data><se:Value>#30266f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>lithium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>beryllium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>rare-earth-element</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>uranium</se:Data><se:Value>#d7e606</se:Value></se:MapItem>
                      <se:MapItem><se:Data>strontium</se:Data><se:Value>#55afc6</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gypsum</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>salt</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>coal</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>graphite</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gaseous-hydrocarbons</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil-shale</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>jade</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>marble</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>limestone</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>fluorite</se:Data><se:Value>#9d7bd8</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>类型不明 | Type unknown</se:Title></se:Description>
          <se:ElseFilter/>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#a8997f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#5b6c8f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>zinc</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                      <se:MapItem><se:Data>copper</se:Data><se:Value>#c4622d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gold</se:Data><se:Value>#dfad00</se:Value></se:MapItem>
                      <se:MapItem><se:Data>silver</se:Data><se:Value>#b7c5d1</se:Value></se:MapItem>
                      <se:MapItem><se:Data>iron</se:Data><se:Value>#9b283e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>manganese</se:Data><se:Value>#5f3d6d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>titanium</se:Data><se:Value>#4c7a78</se:Value></se:MapItem>
                      <se:MapItem><se:Data>vanadium</se:Data><se:Value>#96d187</se:Value></se:MapItem>
                      <se:MapItem><se:Data>antimony</se:Data><se:Value>#cc789d</se:Value></se:MapItem>
                      <se:MapItem><se:Data>tungsten</se:Data><se:Value>#30266f</se:Value></se:MapItem>
                      <se:MapItem><se:Data>lithium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>beryllium</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>rare-earth-element</se:Data><se:Value>#eb93a9</se:Value></se:MapItem>
                      <se:MapItem><se:Data>uranium</se:Data><se:Value>#d7e606</se:Value></se:MapItem>
                      <se:MapItem><se:Data>strontium</se:Data><se:Value>#55afc6</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gypsum</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>salt</se:Data><se:Value>#ddd6bd</se:Value></se:MapItem>
                      <se:MapItem><se:Data>coal</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>graphite</se:Data><se:Value>#1e1e1e</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>gaseous-hydrocarbons</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>oil-shale</se:Data><se:Value>#303f22</se:Value></se:MapItem>
                      <se:MapItem><se:Data>jade</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>marble</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>limestone</se:Data><se:Value>#3c9052</se:Value></se:MapItem>
                      <se:MapItem><se:Data>fluorite</se:Data><se:Value>#9d7bd8</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>sandstone-hosted-zinc-lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>main_commodity</ogc:PropertyName><ogc:Literal>lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>main_commodity</ogc:PropertyName><ogc:Literal>zinc</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>commodities</ogc:PropertyName><ogc:Literal>*lead*</ogc:Literal></ogc:PropertyIsLike>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>commodities</ogc:PropertyName><ogc:Literal>*zinc*</ogc:Literal></ogc:PropertyIsLike>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>half_square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#5b6c8f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>horline</se:WellKnownName>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#26221d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.6</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>mvt-zinc-lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>deposit_type</ogc:PropertyName><ogc:Literal>mvt-strontium</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
              <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>main_commodity</ogc:PropertyName><ogc:Literal>lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>main_commodity</ogc:PropertyName><ogc:Literal>zinc</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>commodities</ogc:PropertyName><ogc:Literal>*lead*</ogc:Literal></ogc:PropertyIsLike>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>commodities</ogc:PropertyName><ogc:Literal>*zinc*</ogc:Literal></ogc:PropertyIsLike>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>half_square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">
                    <se:Recode fallbackValue="#5b6c8f">
                      <se:LookupValue><ogc:PropertyName>main_commodity</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>lead</se:Data><se:Value>#94b2ed</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>铅锌 | Lead-zinc</se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsNull><ogc:PropertyName>deposit_type</ogc:PropertyName></ogc:PropertyIsNull>
              <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>main_commodity</ogc:PropertyName><ogc:Literal>lead</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>main_commodity</ogc:PropertyName><ogc:Literal>zinc</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>commodities</ogc:PropertyName><ogc:Literal>*lead*</ogc:Literal></ogc:PropertyIsLike>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>commodities</ogc:PropertyName><ogc:Literal>*zinc*</ogc:Literal></ogc:PropertyIsLike>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#94b2ed</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>semi_circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#5b6c8f</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">
                    <se:Recode fallbackValue="#26221d">
                      <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                      <se:MapItem><se:Data>province</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>field</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                      <se:MapItem><se:Data>deposit</se:Data><se:Value>#9d9282</se:Value></se:MapItem>
                    </se:Recode>
                  </se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="9">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>12</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>14</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>11</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>9</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
              <se:Rotation>270</se:Rotation>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Description><se:Title>可信度低 | Low confidence</se:Title></se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>confidence</ogc:PropertyName><ogc:Literal>low</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="3.4">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>8.4</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>6.1</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>4.6</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>8.4</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>6.1</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>4.6</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>5.3</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>5.3</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>5.3</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>4.2</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>4.2</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>3.4</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>2.7</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Description><se:Title>公布、示意（非实测） | Announced or schematic</se:Title></se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>evidence</ogc:PropertyName><ogc:Literal>announced</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>evidence</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#26221d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                  <se:SvgParameter name="stroke-dasharray">3 2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="15">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large</se:Data><se:Value>29</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium</se:Data><se:Value>23</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small</se:Data><se:Value>19</se:Value></se:MapItem>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>29</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>23</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>19</se:Value></se:MapItem>
                  <se:MapItem><se:Data>province</se:Data><se:Value>21</se:Value></se:MapItem>
                  <se:MapItem><se:Data>field</se:Data><se:Value>21</se:Value></se:MapItem>
                  <se:MapItem><se:Data>deposit</se:Data><se:Value>21</se:Value></se:MapItem>
                  <se:MapItem><se:Data>project</se:Data><se:Value>18</se:Value></se:MapItem>
                  <se:MapItem><se:Data>prospect</se:Data><se:Value>18</se:Value></se:MapItem>
                  <se:MapItem><se:Data>occurrence</se:Data><se:Value>16</se:Value></se:MapItem>
                  <se:MapItem><se:Data>mineralized-zone</se:Data><se:Value>14</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>规模为来源所称 | Size as the source says</se:Title></se:Description>
          <ogc:Filter>
            <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>map_class</ogc:PropertyName><ogc:Literal>*-declared</ogc:Literal></ogc:PropertyIsLike>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#26221d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>
                <se:Recode fallbackValue="18">
                  <se:LookupValue><ogc:PropertyName>map_class</ogc:PropertyName></se:LookupValue>
                  <se:MapItem><se:Data>large-declared</se:Data><se:Value>28</se:Value></se:MapItem>
                  <se:MapItem><se:Data>medium-declared</se:Data><se:Value>22</se:Value></se:MapItem>
                  <se:MapItem><se:Data>small-declared</se:Data><se:Value>18</se:Value></se:MapItem>
                </se:Recode>
              </se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:MaxScaleDenominator>1100000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>main_commodity</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-size">10</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint><se:AnchorPointX>1</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>-15</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#5a4a35</se:SvgParameter></se:Fill>
            <se:Priority>400</se:Priority>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:MaxScaleDenominator>3000000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name_zh</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-size">11.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint><se:AnchorPointX>0</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>13</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#26221d</se:SvgParameter></se:Fill>
            <se:Priority>900</se:Priority>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
