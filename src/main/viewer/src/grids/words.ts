/** Words of the grids over the map, Chinese and English. */
export const GRID_WORDS = {
  grids: ['格网', 'Grids'],
  gridDegrees: ['经纬网', 'Graticule'],
  gridDegreesHint: ['经线和纬线，度数见图框', 'Meridians and parallels; the frame has their degrees'],
  gridKilometers: ['高斯公里网', 'Kilometre grid'],
  gridKilometersHint: [
    'CGCS2000 高斯-克吕格 3° 带，东坐标前有带号；红色虚线为分带线',
    'CGCS2000 Gauss-Krüger in zones of 3 degrees, the number of the zone before the easting; dashes in red are the seams of zones',
  ],
  gridZone: ['公里网的带号', 'Zone of the kilometre grid'],
  gridOwnZones: ['各在其带', 'Each in its zone'],
  gridOneZone: ['{0} 带（{1}°E）', 'Zone {0} ({1}° E)'],
  gridSheets: ['图幅', 'Map sheets'],
  gridSheetsHint: ['GB/T 13989-2012 分幅，比例尺随地图', 'Sheets of GB/T 13989-2012, of the scale that suits the map'],
} as const;
