package org.mineralgis.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.query.FilterException;

/** A request that cannot be answered, as RFC 9457 wants it told: what, where, what was found and what is allowed. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient LocalizedText detail;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    private Problem(ProblemType type, LocalizedText detail, Map<String, Object> members, Map<String, String> headers) {
        super(detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.members = members;
        this.headers = Map.copyOf(headers);
    }

    /** A problem without members of its own. */
    static Problem of(ProblemType type, LocalizedText detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** Nothing lies at this address. */
    static Problem notFound(LocalizedText detail) {
        return of(ProblemType.NOT_FOUND, detail);
    }

    /** The resource has no parameter of this name. */
    static Problem unknownParameter(String name, Collection<String> known) {
        LocalizedText detail = new LocalizedText(
                "这里没有参数“" + name + "”。可用的参数：" + String.join(", ", known) + "。",
                "There is no parameter \"" + name + "\" here. Known are: " + String.join(", ", known) + ".");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", name);
        members.put("allowed", List.copyOf(known));
        return new Problem(ProblemType.UNKNOWN_PARAMETER, detail, members, Map.of());
    }

    /** A parameter has a value that it cannot have. */
    static Problem invalidParameter(String name, String found, LocalizedText expected) {
        return invalidParameter(name, found, expected, List.of());
    }

    /** A parameter has a value that is not among the allowed ones. */
    static Problem invalidParameter(String name, String found, LocalizedText expected, Collection<String> allowed) {
        String list = allowed.isEmpty() ? "" : ": " + String.join(", ", allowed);
        LocalizedText detail = new LocalizedText(
                "参数“" + name + "”的值是“" + found + "”，应为" + expected.zh() + list + "。",
                "The parameter \"" + name + "\" is \"" + found + "\"; expected is " + expected.en() + list + ".");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", name);
        members.put("found", found);
        if (!allowed.isEmpty()) {
            members.put("allowed", List.copyOf(allowed));
        }
        return new Problem(ProblemType.INVALID_PARAMETER, detail, members, Map.of());
    }

    /** A sum that the standard does not allow. */
    static Problem forbiddenSum(String name, String found, String totals) {
        LocalizedText detail = new LocalizedText(
                "参数“" + name + "”的值是“" + found + "”。按 GB/T 17766-2020 第5章，资源量与储量、不同类型的数量不相加，这里不求和也不求平均；可以相加的部分见 "
                        + totals + "。",
                "The parameter \"" + name + "\" is \"" + found
                        + "\". By GB/T 17766-2020, clause 5, quantities of resources and"
                        + " reserves and of different categories are never added, so that no sums and no means of them are made"
                        + " here; what may be added is told at " + totals + ".");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", name);
        members.put("found", found);
        members.put("rule", "GB/T 17766-2020, 5");
        members.put("totals", totals);
        return new Problem(ProblemType.INVALID_PARAMETER, detail, members, Map.of());
    }

    /** A parameter such as {@code filter} is no filter, passes a limit, or does not fit the dataset. */
    static Problem invalidFilter(String name, String found, FilterException refused) {
        LocalizedText reason = refused.reason();
        LocalizedText detail = new LocalizedText(
                "参数“" + name + "”有误。" + reason.zh(), "The parameter \"" + name + "\" is wrong. " + reason.en());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", name);
        members.put("found", found);
        refused.position().ifPresent(position -> members.put("position", position));
        refused.limit().ifPresent(limit -> {
            members.put("limit", limit.name().toLowerCase(Locale.ROOT));
            members.put("maximum", limit.max());
        });
        if (!refused.allowed().isEmpty()) {
            members.put("allowed", refused.allowed());
        }
        return new Problem(ProblemType.INVALID_PARAMETER, detail, members, Map.of());
    }

    /** The {@code Accept} header refuses all that the resource has. */
    static Problem notAcceptable(List<String> allowed) {
        LocalizedText detail = new LocalizedText(
                "此资源只有以下格式：" + String.join(", ", allowed) + "。",
                "This resource is available as " + String.join(", ", allowed) + ".");
        return new Problem(ProblemType.NOT_ACCEPTABLE, detail, Map.of("allowed", allowed), Map.of());
    }

    /** A parameter that must be given is not. */
    static Problem missingParameter(String name, LocalizedText expected) {
        LocalizedText detail = new LocalizedText(
                "缺少参数“" + name + "”，应为" + expected.zh() + "。",
                "The parameter \"" + name + "\" is missing; expected is " + expected.en() + ".");
        return new Problem(ProblemType.MISSING_PARAMETER, detail, Map.of("parameter", name), Map.of());
    }

    /** The rest of what the client sends is not read: the connection ends with the answer. */
    static Problem upload(ProblemType type, LocalizedText detail) {
        return new Problem(type, detail, Map.of(), Map.of("Connection", "close"));
    }

    /**
     * What was here is here no more.
     *
     * @param links where to go instead, as the header {@code Link} has it
     */
    static Problem gone(LocalizedText detail, Map<String, Object> members, String links) {
        return new Problem(ProblemType.GONE, detail, members, Map.of(LinkHeader.NAME, links));
    }

    /** Others are being served; trying again later helps. */
    static Problem busy(int retryAfterSeconds) {
        return new Problem(
                ProblemType.BUSY,
                Texts.BUSY,
                Map.of(),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds), "Connection", "close"));
    }

    /** Others ask for so much that no turn came; trying again later helps. */
    static Problem busyWithRequests(int retryAfterSeconds) {
        return new Problem(
                ProblemType.BUSY,
                Texts.BUSY_WITH_REQUESTS,
                Map.of(),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** Others are downloading; trying again later helps. */
    static Problem busyWithDownloads(int retryAfterSeconds) {
        return new Problem(
                ProblemType.BUSY,
                Texts.BUSY_WITH_DOWNLOADS,
                Map.of(),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** Other sheets are being drawn; trying again later helps. */
    static Problem busyWithSheets(int retryAfterSeconds) {
        return new Problem(
                ProblemType.BUSY,
                Texts.BUSY_WITH_SHEETS,
                Map.of(),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** A part of a file is wanted that lies behind its end. */
    static Problem rangeNotSatisfiable(long length) {
        return new Problem(
                ProblemType.RANGE_NOT_SATISFIABLE,
                Texts.lengthOfFile(length),
                Map.of("length", String.valueOf(length)),
                Map.of("Content-Range", "bytes */" + length));
    }

    /** The resource is there, but not for this method. */
    static Problem methodNotAllowed(List<String> allowed) {
        LocalizedText detail = new LocalizedText(
                "此资源只支持 " + String.join(", ", allowed) + "。",
                "This resource allows " + String.join(", ", allowed) + ".");
        return new Problem(
                ProblemType.METHOD_NOT_ALLOWED,
                detail,
                Map.of("allowed", allowed),
                Map.of("Allow", String.join(", ", allowed)));
    }

    /** The database is away; trying again later helps. */
    static Problem unavailable(int retryAfterSeconds) {
        return new Problem(
                ProblemType.UNAVAILABLE,
                Texts.UNAVAILABLE,
                Map.of(),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** A fault of our own; only its id goes out. */
    static Problem internal(String errorId) {
        return new Problem(ProblemType.INTERNAL, Texts.INTERNAL, Map.of("errorId", errorId), Map.of());
    }

    /** The same, told of one dataset. */
    Problem of(String datasetId) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put("collection", datasetId);
        LocalizedText told = new LocalizedText(
                "数据集“" + datasetId + "”：" + detail.zh(), "Of the dataset \"" + datasetId + "\": " + detail.en());
        return new Problem(type, told, more, headers);
    }

    ProblemType type() {
        return type;
    }

    LocalizedText detail() {
        return detail;
    }

    /** Further members of the document, in order: texts, whole numbers or lists of texts. */
    Map<String, Object> members() {
        return members;
    }

    /** Headers that belong to the status. */
    Map<String, String> headers() {
        return headers;
    }
}
