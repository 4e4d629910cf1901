package org.mineralgis.site;

import java.util.List;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;

/** The text that says what the folder is, how it is opened and on which terms its data may be used. */
final class SiteReadme {

    private static final LocalizedText BEGINNING = new LocalizedText("""
            # %s

            数据版本 %d（%s）的静态副本：地图、瓦片、记录与下载文件。不连接任何其他主机。

            ## 打开

            浏览器不能直接从磁盘读取这些文件，需要任意一个静态文件服务器：

                python3 -m http.server 8000 --bind 127.0.0.1

            然后打开 http://127.0.0.1:8000/ 。也可原样放到 nginx、GitHub Pages 或任何静态托管的任意子目录：
            所有地址都是相对地址，不需要改写规则。瓦片在一个文件（tiles.pmtiles）里；支持 Range 请求的服务器只传所需部分，
            不支持的（如 Python 自带的服务器）首次打开时整个读入浏览器。

            ## 内容

            - `index.html`：地图；`data.zh.html`、`data.en.html`：全部数据集、条款与下载
            - `tiles.pmtiles`：矢量瓦片（PMTiles 3）；`relief/`：地形晕渲图片；`styles/`：符号；`data/`：地图所读的文档与记录（GeoJSON）
            - `downloads/`：各数据集的整体文件，全部导出时另有 `region.zip`、`region.gpkg`
            - `SHA256SUMS`：校验值，`sha256sum -c SHA256SUMS`

            没有服务器就没有：按条件筛选与下载、坐标系换算下载、文件检查、接口（OGC API）。

            ## 数据来源与条款

            边界非标准地图，未经审图，不作为划界依据。

            """, """
            # %s

            A copy of release %d (%s): the map, its tiles, records and downloads. It asks no other host.

            ## To open it

            A browser does not read these files from a disk by itself; any server of files will do:

                python3 -m http.server 8000 --bind 127.0.0.1

            and then http://127.0.0.1:8000/. Or put the folder as it is on nginx, GitHub Pages or any other host, in any
            folder: all addresses are relative, and no rewriting is needed. The tiles are in one file (tiles.pmtiles): a
            host that knows range requests sends only what is looked at; from one that does not, such as Python's, the
            browser reads all of it at the first view.

            ## What is in it

            - `index.html`: the map; `data.zh.html`, `data.en.html`: all datasets with their terms and downloads
            - `tiles.pmtiles`: vector tiles (PMTiles 3); `relief/`: pictures of the hillshade; `styles/`: signs; `data/`: what
              the map reads, records as GeoJSON
            - `downloads/`: whole files of each dataset; with all datasets also `region.zip` and `region.gpkg`
            - `SHA256SUMS`: checksums, `sha256sum -c SHA256SUMS`

            What takes a server is not there: filters and downloads by condition, other coordinate systems, the check of
            files, the API.

            ## Sources and terms

            Boundaries are not an official map (no map review number) and settle no border.

            """);

    private SiteReadme() {}

    static String of(LocalizedText title, Catalogue catalogue, List<LoadedDataset> datasets, Language language) {
        StringBuilder text = new StringBuilder(BEGINNING
                .in(language)
                .formatted(title.in(language), catalogue.releaseId(), SitePages.released(catalogue)));
        for (LoadedDataset loaded : datasets) {
            Metadata metadata = loaded.dataset().metadata();
            text.append("- **").append(metadata.title().in(language)).append("** (`");
            text.append(loaded.dataset().id())
                    .append("`, ")
                    .append(loaded.featureCount())
                    .append("): ");
            text.append(metadata.attribution())
                    .append(" · ")
                    .append(metadata.licence().title());
            if (metadata.licence().url() != null) {
                text.append(" <").append(metadata.licence().url()).append('>');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
