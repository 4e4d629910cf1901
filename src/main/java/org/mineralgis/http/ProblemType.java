package org.mineralgis.http;

import java.util.Set;
import org.mineralgis.model.LocalizedText;

/** The kinds of problems that requests meet; the API page explains each at {@code /api#<key>}. */
enum ProblemType {
    UNKNOWN_PARAMETER(400, "unknown-parameter", "没有这个参数", "There is no such parameter"),
    INVALID_PARAMETER(400, "invalid-parameter", "参数的值不对", "The value of a parameter is wrong"),
    BAD_REQUEST(400, "bad-request", "请求有误", "The request is malformed"),
    NOT_FOUND(404, "not-found", "没有这个资源", "There is no such resource"),
    MISSING_PARAMETER(400, "missing-parameter", "缺少参数", "A parameter is missing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "不支持这种方法", "The method is not allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable", "没有所要的格式", "No acceptable representation"),
    TOO_MANY_RECORDS(400, "too-many-records", "记录太多，不能一次比较", "There are too many records for one answer"),
    GONE(410, "gone", "已不再提供", "It is no longer there"),
    RANGE_NOT_SATISFIABLE(416, "range-not-satisfiable", "所要的部分不在文件中", "The part is not in the file"),
    TOO_MUCH_FOR_FORMAT(400, "too-much-for-format", "此格式放不下", "It does not fit into the format"),
    UPLOAD_TOO_SLOW(408, "upload-too-slow", "上传太慢", "The upload is too slow"),
    BODY_TOO_LARGE(413, "body-too-large", "请求不能带正文", "Requests have no body"),
    UPLOAD_TOO_LARGE(413, "upload-too-large", "文件太大", "The file is too large"),
    NOT_A_FORM(415, "not-a-form", "请求不是表单", "The request is not a form"),
    URL_TOO_LONG(414, "url-too-long", "网址太长", "The URL is too long"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "请求头太大", "The headers are too large"),
    INTERNAL(500, "internal-error", "服务器出错", "The server failed"),
    UNAVAILABLE(503, "unavailable", "暂时无法服务", "The service is not available now"),
    BUSY(503, "busy", "正忙", "The service is busy"),
    TOO_LONG(503, "too-long", "查询时间太长", "The query takes too long");

    private static final Set<ProblemType> OF_PARAMETERS =
            Set.of(UNKNOWN_PARAMETER, INVALID_PARAMETER, MISSING_PARAMETER, TOO_MUCH_FOR_FORMAT);

    private final int status;
    private final String key;
    private final LocalizedText title;

    ProblemType(int status, String key, String zh, String en) {
        this.status = status;
        this.key = key;
        this.title = new LocalizedText(zh, en);
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** The end of the {@code type} URI. */
    String key() {
        return key;
    }

    /** The same for every occurrence. */
    LocalizedText title() {
        return title;
    }

    /** What a status that the web server itself gave means. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && !OF_PARAMETERS.contains(type)) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
