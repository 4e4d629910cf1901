package org.mineralgis.http;

import static org.mineralgis.http.Texts.text;

import org.mineralgis.history.Absence;
import org.mineralgis.history.ChangeKind;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.LocalizedText;

/** What is said of releases and of what they changed. */
final class HistoryTexts {

    static final LocalizedText CHANGES = text("变更", "Changes");
    static final LocalizedText CHANGES_SINCE = text("自此以来的变更", "Changes since then");
    static final LocalizedText CHANGES_FEED = text("变更订阅（Atom）", "Feed of changes (Atom)");
    static final LocalizedText HISTORY = text("历次变更", "History");
    static final LocalizedText CITATION = text("引用方式", "How to cite");
    static final LocalizedText SUCCESSOR = text("后继记录", "Successor");
    static final LocalizedText KIND = text("变更", "Change");
    static final LocalizedText OLD = text("原值", "Before");
    static final LocalizedText NEW = text("新值", "After");
    static final LocalizedText SOURCES = text("资料", "Sources");
    static final LocalizedText ADDED = text("新增", "Added");
    static final LocalizedText REMOVED = text("删除", "Removed");
    static final LocalizedText CHANGED = text("修改", "Changed");
    static final LocalizedText NO_CHANGES = text("没有符合条件的变更。", "No such changes.");
    static final LocalizedText MATCHED = text("共 %d 处记录变更，本页 %d 处。", "%d changes of records; %d on this page.");
    static final LocalizedText UNCOMPARED = text(
            "以下版本由较早的程序载入，没有与前一版比较：%s。",
            "Made by an earlier version of the program and not compared with the release before: %s.");
    static final LocalizedText RELEASES_ONLY = text(
            "这里是版本之间的变更；两版之间直接在数据库中的改动不在其内。",
            "These are changes from release to release; edits in the database between two releases are not among them.");
    static final LocalizedText NEVER_CHANGED = text("没有记下此记录的变更。", "No change of this record is known.");
    static final LocalizedText NOT_COMPARED = text(
            "此版本由较早的程序载入，没有与前一版比较。",
            "An earlier version of the program made this release; it was not compared with the one before.");
    static final LocalizedText NOTHING_CHANGED = text("没有数据集变更。", "No dataset was changed.");
    static final LocalizedText OUTLINE = text("%s，%s 个顶点", "%s of %s vertices");

    static final LocalizedText SINCE_EXPECTED = text(
            "数据版本号，或日期、时间（如 2025-09、2025-09-30、2025-09-30T12:00:00Z）",
            "the id of a release, or a date or time such as 2025-09, 2025-09-30 or 2025-09-30T12:00:00Z");
    static final LocalizedText KIND_EXPECTED = text("以逗号分隔的变更种类", "kinds of changes, parted by commas");
    static final LocalizedText COLLECTIONS_EXPECTED = text("以逗号分隔的数据集编号", "ids of datasets, parted by commas");

    private HistoryTexts() {}

    /** A release as a heading. */
    static LocalizedText release(long id) {
        return text("数据版本 " + id, "Release " + id);
    }

    /** What became of a record. */
    static LocalizedText kind(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> ADDED;
            case REMOVED -> REMOVED;
            case CHANGED -> CHANGED;
        };
    }

    /** What became of a dataset, in a sentence. */
    static LocalizedText outcome(DatasetChange change) {
        return switch (change.outcome()) {
            case NEW ->
                text(
                        "此数据集的第一版，共 " + change.features() + " 条记录",
                        "first release of this dataset, with " + change.features() + " records");
            case REMOVED ->
                text(
                        "数据集不再提供，删除 " + change.removed() + " 条记录",
                        "dataset taken away, with " + change.removed() + " records");
            case CHANGED ->
                change.added() + change.removed() + change.changed() == 0
                        ? text("重新载入，记录没有变更", "loaded again, no record changed")
                        : text(
                                "新增 " + change.added() + "，删除 " + change.removed() + "，修改 " + change.changed(),
                                change.added() + " added, " + change.removed() + " removed, " + change.changed()
                                        + " changed");
        };
    }

    /** A dataset is served no more. */
    static LocalizedText gone(String dataset, long lastRelease) {
        return text(
                "数据集“" + dataset + "”不再提供。最后含有它的数据版本是 " + lastRelease + "。",
                "The dataset \"" + dataset + "\" is not served any more. The last release that had it is " + lastRelease
                        + ".");
    }

    /** A record is served no more, since when and why as far as that is known. */
    static LocalizedText gone(RecordReference record, Absence absence) {
        Long last = absence.lastRelease();
        String sinceZh = last == null ? "" : "最后含有它的数据版本是 " + last + "。";
        String sinceEn = last == null ? "" : " The last release that had it is " + last + ".";
        Retirement retirement = absence.retirement();
        String whyZh = retirement == null ? "" : "原因（" + retirement.date() + "）：" + retirement.reason() + "。";
        String whyEn = retirement == null ? "" : " Reason (" + retirement.date() + "): " + retirement.reason() + ".";
        return text(
                "数据集“" + record.dataset() + "”不再有记录“" + record.fid() + "”。" + sinceZh + whyZh,
                "The dataset \"" + record.dataset() + "\" has no record \"" + record.fid() + "\" any more." + sinceEn
                        + whyEn);
    }

    /** A release that may be. */
    static LocalizedText releaseUpTo(long current) {
        return text("不大于现在版本 " + current + " 的数据版本号", "a release no later than the current one, " + current);
    }

    /** The release that brought a dataset. */
    static LocalizedText collectionSince(long release) {
        return text("此数据集的第一版是数据版本 " + release + "。", "The first release with this dataset is " + release + ".");
    }
}
