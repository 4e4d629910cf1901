package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.mineralgis.download.DownloadsBusyException;
import org.mineralgis.store.DatabaseBusyException;
import org.mineralgis.store.DatabaseUnavailableException;
import org.mineralgis.store.FieldValueException;
import org.mineralgis.store.QueryTooLongException;
import org.mineralgis.store.ReleaseChangedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is thrown while a request is answered ends here and becomes a problem document (RFC 9457). */
final class ProblemMapper {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int DOWNLOADS_RETRY_SECONDS = 30;

    private ProblemMapper() {}

    /** Answers a request that failed. */
    static void handle(Exception failure, Context context) {
        if (failure instanceof EofException) {
            LOG.debug("a client left before its answer was complete: {}", context.path());
            return;
        }
        Problem problem = problem(failure);
        if (context.res().isCommitted()) {
            // Half an answer must not look like a whole one: the connection breaks off.
            ServletContextRequest.getServletContextRequest(context.req())
                    .getServletChannel()
                    .abort(failure);
            return;
        }
        try {
            context.res().resetBuffer();
            for (String header : List.of("Content-Encoding", "Content-Disposition", "Transfer-Encoding", "ETag")) {
                context.res().setHeader(header, null);
            }
            AnswerWriter.write(context, answer(problem, context));
        } catch (IOException e) {
            LOG.debug("a client left before it heard of its problem: {}", context.path());
        }
    }

    static Problem problem(Exception failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof HttpResponseException response) {
            return ofServer(response);
        }
        if (failure instanceof FieldValueException value) {
            return Problem.invalidParameter(
                    ItemsQuery.parameterOf(value.field()),
                    value.text(),
                    Texts.valueOf(value.field().type()));
        }
        if (failure instanceof DatabaseUnavailableException) {
            LOG.warn(failure.getMessage());
            // A new release is known within a second; a database takes longer to come back.
            return Problem.unavailable(failure instanceof ReleaseChangedException ? 1 : RETRY_AFTER_SECONDS);
        }
        if (failure instanceof DatabaseBusyException) {
            LOG.warn(failure.getMessage());
            return Problem.busyWithRequests(RETRY_AFTER_SECONDS);
        }
        if (failure instanceof DownloadsBusyException) {
            return Problem.busyWithDownloads(DOWNLOADS_RETRY_SECONDS);
        }
        if (failure instanceof QueryTooLongException) {
            LOG.warn(failure.getMessage());
            return Problem.of(ProblemType.TOO_LONG, Texts.TOO_LONG);
        }
        String errorId = UUID.randomUUID().toString();
        LOG.error("error {}", errorId, failure);
        return Problem.internal(errorId);
    }

    private static Problem ofServer(HttpResponseException response) {
        int status = response.getStatus();
        return switch (status) {
            case 404 -> Problem.notFound(Texts.NO_SUCH_PAGE);
            case 405 -> Problem.methodNotAllowed(AllowedMethods.of(response));
            default -> Problem.of(ProblemType.ofStatus(status), Texts.MALFORMED);
        };
    }

    private static Answer answer(Problem problem, Context context) {
        Visit visit = RequestReader.visit(context);
        Answer answer = RequestReader.html(context)
                ? Page.answer(ProblemPage.of(visit, problem))
                : Answer.bytes(MEDIA_TYPE, Json.bytes(document(visit, problem)), true);
        return answer.withStatus(problem.type().status())
                .with(problem.headers())
                .with("Content-Language", visit.language().tag())
                .with("Cache-Control", "no-store");
    }

    /** The document of a problem. */
    static ObjectNode document(Visit visit, Problem problem) {
        ObjectNode document = Json.object();
        document.put("type", visit.base().to("api") + "#" + problem.type().key());
        document.put("title", problem.type().title().in(visit.language()));
        document.put("status", problem.type().status());
        document.put("detail", problem.detail().in(visit.language()));
        document.put("instance", visit.here().toString());
        problem.members().forEach((name, value) -> {
            if (value instanceof List<?> several) {
                ArrayNode array = document.putArray(name);
                several.forEach(each -> array.add(each.toString()));
            } else if (value instanceof Long number) {
                document.put(name, number);
            } else if (value instanceof Integer number) {
                document.put(name, number);
            } else {
                document.put(name, value.toString());
            }
        });
        return document;
    }
}
