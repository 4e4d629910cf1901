package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.mineralgis.model.Language;

/** Problem documents for requests so malformed that they never reach a route. */
final class JettyProblems implements Handler {

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        byte[] document = document(response.getStatus());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE);
        SecurityHeaders.EVERYWHERE.forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(document), callback);
        return true;
    }

    private static byte[] document(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        ObjectNode document = Json.object();
        document.put("type", "/api#" + type.key());
        document.put("title", type.title().in(Language.EN));
        document.put("status", status);
        document.put("detail", Texts.MALFORMED.in(Language.EN));
        return Json.bytes(document);
    }
}
