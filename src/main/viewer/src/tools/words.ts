/** Words of the tools on the map, Chinese and English. */
export const TOOL_WORDS = {
  readout: ['光标位置', 'Position'],
  readoutCopy: ['点击复制', 'Click to copy'],
  readoutCopied: ['已复制：{0}', 'Copied: {0}'],
  readoutNotCopied: ['浏览器不允许复制：{0}', 'The browser does not allow copying: {0}'],
  readoutDegrees: ['经纬度（WGS 84，按 CGCS2000 相同）', 'Longitude and latitude (WGS 84, taken as CGCS2000)'],
  readoutPlane: [
    'CGCS2000 高斯-克吕格 {0}° 带，中央子午线 {1}°E：北坐标，东坐标（米）',
    'CGCS2000 Gauss-Krüger, {0}-degree zone, central meridian {1} E: northing, easting (metres)',
  ],
  readoutSheet: ['1:{0} 图幅（GB/T 13989）', 'Map sheet 1:{0} (GB/T 13989)'],
  readoutCounty: ['县级区划（边界精度约 250 米）', 'County-level unit (borders good to about 250 m)'],
  readoutWidth: ['{0}° 带', '{0}° zone'],
  readoutWidthHint: ['切换 3° 带和 6° 带', 'Switch between zones of 3 and 6 degrees'],
  readoutPrefix: ['带号', 'Zone no.'],
  readoutPrefixHint: ['东坐标前加带号', 'The number of the zone before the easting'],
  readoutCentre: ['地图中心', 'Centre'],
  readoutCentreHint: ['显示地图中心的位置，不随光标', 'Tell the position of the map’s centre instead of the pointer'],
} as const satisfies Record<string, readonly [string, string]>;
