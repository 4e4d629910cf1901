package org.mineralgis.download;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.format.FileNote;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.ServedCrs;

/** What people must know of a file before its records are written. */
final class Notes {

    /** Positions farther from the central meridian of a zone of 3 degrees are those of another. */
    static final double HALF_ZONE_DEGREES = 1.5;

    private final DownloadOrder order;
    private final ServedCrs crs;
    private final List<FileNote> notes = new ArrayList<>();

    private Notes(DownloadOrder order, ServedCrs crs) {
        this.order = order;
        this.crs = crs;
    }

    /** The notes of a file that is in {@code crs}. */
    static List<FileNote> of(DownloadOrder order, ServedCrs crs) {
        Notes all = new Notes(order, crs);
        all.dataset();
        all.rights();
        all.coordinates();
        all.losses();
        return all.notes;
    }

    private void dataset() {
        Dataset dataset = order.loaded().dataset();
        Metadata metadata = dataset.metadata();
        add("dataset", "数据集", "Dataset", named(metadata.title(), dataset.id()));
        add("description", "说明", "Description", metadata.description());
        String release = order.releaseId() + " (" + order.loaded().loadedAt() + ", "
                + order.loaded().contentHash() + ")";
        add("release", "数据版本（载入时间，内容校验值）", "Release (loaded, hash of the content)", same(release));
        add(
                "selection",
                "筛选条件",
                "Selection",
                order.asked().isEmpty() ? new LocalizedText("全部记录", "all records") : same(order.asked()));
        Origin origin = metadata.origin();
        String from = origin.project() + " " + origin.version() + ", " + origin.date()
                + (origin.url() == null ? "" : ", " + origin.url());
        String files = dataset.files().stream()
                .map(file -> file.path() + " (SHA-256 " + file.sha256() + ")")
                .collect(Collectors.joining(", "));
        add("sources", "来源", "Sources", same(from + "; " + files));
        if (!metadata.caveats().isEmpty()) {
            add("caveats", "使用须知", "Caveats", joined(metadata.caveats()));
        }
    }

    private void rights() {
        Metadata metadata = order.loaded().dataset().metadata();
        Licence licence = metadata.licence();
        String terms = (licence.id() == null ? "" : licence.id() + ": ")
                + licence.title()
                + (licence.url() == null ? "" : ", " + licence.url());
        add("licence", "许可", "Licence", same(terms));
        add("attribution", "署名（每份副本都须注明）", "Attribution (every copy must show it)", same(metadata.attribution()));
    }

    private void coordinates() {
        if (!order.loaded().dataset().spatial()) {
            add("crs", "坐标系", "Coordinate system", new LocalizedText("没有坐标", "no positions"));
            return;
        }
        add("crs", "坐标系", "Coordinate system", CrsText.of(crs));
        add("datum", "坐标转换", "Datum", CrsText.steps(crs));
        if (crs != ServedCrs.CRS84 && order.format().key().startsWith("geojson")) {
            add(
                    "rfc7946",
                    "警告",
                    "Warning",
                    new LocalizedText(
                            "RFC 7946 规定 GeoJSON 只用 CRS84；本文件用的是其他坐标系，不认 crs 成员的软件会把它放错位置。",
                            "RFC 7946 allows CRS84 only. This file is in another system: software that does not know the"
                                    + " member crs will put it in the wrong place."));
        }
        crs.crs().flatMap(system -> system.zone()).ifPresent(this::zone);
    }

    /** What is known of the extent of the dataset; how far the records of the file really are is told behind them. */
    private void zone(GaussKruger zone) {
        boolean split = order.coordinates() instanceof CoordinateChoice.Zones;
        var extent = order.loaded().extent();
        if (split || extent == null) {
            return;
        }
        double west = Math.abs(extent.west() - zone.centralMeridian());
        double east = Math.abs(extent.east() - zone.centralMeridian());
        if (Math.max(west, east) > HALF_ZONE_DEGREES) {
            add("zone", "警告", "Warning", CrsText.outsideTheZone(zone, Math.max(west, east)));
        }
    }

    private void losses() {
        List<LocalizedText> losses = new ArrayList<>(order.format().cannotHold());
        if (!order.charset().equals(StandardCharsets.UTF_8)) {
            losses.add(new LocalizedText(
                    "文字编码为 GBK；GBK 没有的字已被替换。", "Texts are in GBK; characters that GBK lacks were replaced."));
        }
        if (!losses.isEmpty()) {
            add("losses", "此格式存不下的内容", "What this format cannot hold", joined(losses));
        }
    }

    private void add(String key, String zh, String en, LocalizedText text) {
        notes.add(new FileNote(key, new LocalizedText(zh, en), text));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    private static LocalizedText named(LocalizedText title, String id) {
        return new LocalizedText(title.zh() + "（" + id + "）", title.en() + " (" + id + ")");
    }

    private static LocalizedText joined(List<LocalizedText> texts) {
        return new LocalizedText(
                texts.stream().map(LocalizedText::zh).collect(Collectors.joining("\n")),
                texts.stream().map(LocalizedText::en).collect(Collectors.joining("\n")));
    }
}
