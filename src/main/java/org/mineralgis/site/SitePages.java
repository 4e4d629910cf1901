package org.mineralgis.site;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineralgis.format.Html;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;

/** The pages of the folder: the map, and in each language all datasets with their terms and files. */
final class SitePages {

    private static final LocalizedText DATA = new LocalizedText("数据与下载", "Data and downloads");
    private static final LocalizedText MAP = new LocalizedText("地图", "Map");
    private static final LocalizedText REGION = new LocalizedText("全部数据", "All data together");
    private static final LocalizedText SCRIPTS =
            new LocalizedText("地图需要 JavaScript；数据与下载不需要。", "The map needs JavaScript; data and downloads do not.");
    private static final LocalizedText TERMS =
            new LocalizedText("%s · 许可：%s · %d 条记录", "%s · Licence: %s · %d records");
    private static final LocalizedText COPY = new LocalizedText(
            "数据版本 %d（%s）的静态副本。校验值见 SHA256SUMS，打开方法见 README.zh.md。",
            "A copy of release %d (%s). Checksums are in SHA256SUMS, how to open it in README.md.");

    private final SiteFolder folder;
    private final Catalogue catalogue;
    private final List<LoadedDataset> datasets;
    private final Map<String, List<StoredFile>> downloads;

    SitePages(
            SiteFolder folder,
            Catalogue catalogue,
            List<LoadedDataset> datasets,
            Map<String, List<StoredFile>> downloads) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.datasets = datasets;
        this.downloads = downloads;
    }

    void write(LocalizedText title) throws IOException {
        folder.write("index.html", map(title).document());
        for (Language language : Language.values()) {
            folder.write(name(language), data(title, language).document());
        }
        folder.write("README.zh.md", SiteReadme.of(title, catalogue, datasets, Language.ZH));
        folder.write("README.md", SiteReadme.of(title, catalogue, datasets, Language.EN));
        ObjectNode site = JsonNodeFactory.instance.objectNode();
        site.put("release", catalogue.releaseId()).put("released", released(catalogue));
        site.put("tiles", SiteTiles.ARCHIVE).put("checksums", SiteFolder.SUMS);
        datasets.forEach(loaded ->
                site.withArrayProperty("datasets").add(loaded.dataset().id()));
        folder.write("site.json", site.toString() + "\n");
    }

    /** The day of the release in UTC, such as {@code 2026-11-29}. */
    static String released(Catalogue catalogue) {
        return catalogue.releasedAt() == null
                ? ""
                : catalogue.releasedAt().toString().substring(0, 10);
    }

    private static String name(Language language) {
        return "data." + language.tag() + ".html";
    }

    /** The viewer knows by the release that it has no server. */
    private Html map(LocalizedText title) {
        Html head = head(title.zh() + " · " + title.en(), "viewer/viewer.css")
                .add(el("script").attr("src", "viewer/viewer.js").attr("defer", ""));
        Html rest = el("noscript");
        for (Language language : Language.values()) {
            rest.add(el("p", SCRIPTS.in(language), " ", to(name(language), DATA.in(language)))
                    .attr("lang", tag(language)));
        }
        return el("html", head, el("body", rest))
                .attr("lang", tag(Language.ZH))
                .attr("data-release", Long.toString(catalogue.releaseId()))
                .attr("data-released", released(catalogue));
    }

    private static Html head(String title, String css) {
        return el(
                "head",
                el("meta").attr("charset", "utf-8"),
                el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
                el("title", title),
                el("link").attr("rel", "icon").attr("href", "viewer/favicon.svg"),
                el("link").attr("rel", "stylesheet").attr("href", css));
    }

    private Html data(LocalizedText title, Language language) {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        String skip = language == Language.ZH ? "跳到正文" : "Skip to content";
        Html ways = el(
                "nav",
                to("index.html#lang=" + language.tag(), MAP.in(language)),
                to(name(other), other == Language.ZH ? "中文" : "English").attr("lang", tag(other)));
        Html header = el(
                "header",
                a("#content", skip).css("skip"),
                to("index.html#lang=" + language.tag(), title.in(language)).css("brand"),
                ways.attr("aria-label", language == Language.ZH ? "主导航" : "Main"));
        String copy = COPY.in(language).formatted(catalogue.releaseId(), released(catalogue));
        Html main = el("main", el("h1", DATA.in(language)), el("p", copy)).attr("id", "content");
        if (downloads.containsKey(SiteDownloads.REGION)) {
            main.add(el("section", el("h2", REGION.in(language)), files(SiteDownloads.REGION)));
        }
        datasets.forEach(loaded -> main.add(section(loaded, language)));
        Html head = head(DATA.in(language) + " · " + title.in(language), "page.css");
        return el("html", head, el("body", header, main)).attr("lang", tag(language));
    }

    private Html section(LoadedDataset loaded, Language language) {
        Metadata metadata = loaded.dataset().metadata();
        Licence licence = metadata.licence();
        String terms = TERMS.in(language).formatted(metadata.attribution(), licence.label(), loaded.featureCount());
        Html caveats = el("ul");
        metadata.caveats().forEach(caveat -> caveats.add(el("li", caveat.in(language))));
        return el(
                        "section",
                        el("h2", metadata.title().in(language)),
                        el("p", metadata.description().in(language)),
                        metadata.caveats().isEmpty() ? List.of() : caveats,
                        el("p", terms).css("facts"),
                        files(loaded.dataset().id()))
                .attr("id", loaded.dataset().id());
    }

    private Html files(String key) {
        List<Html> buttons = new ArrayList<>();
        for (StoredFile file : downloads.getOrDefault(key, List.of())) {
            String text = file.title() + " · " + file.size();
            buttons.add(to(file.name(), text).css("button").attr("download", ""));
        }
        return el("p", buttons).css("actions");
    }

    /** A link within the folder. */
    private static Html to(String name, String text) {
        return el("a", text).attr("href", name);
    }

    private static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }
}
