package org.mineralgis.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Whether a client still waits for its answer. While nothing is written, only reading tells that the other side has closed; what
 * a client sends ahead is lost by it, so that such an answer must be the last of its connection ({@code Connection: close}, RFC
 * 9112 section 9.6).
 */
final class ClientPresence implements BooleanSupplier {

    private final EndPoint connection;
    private final ByteBuffer ahead = BufferUtil.allocate(64);

    private ClientPresence(EndPoint connection) {
        this.connection = connection;
    }

    /** The client of a request. */
    static ClientPresence of(HttpServletRequest request) {
        ServletContextRequest jetty = ServletContextRequest.getServletContextRequest(request);
        return new ClientPresence(jetty.getConnectionMetaData().getConnection().getEndPoint());
    }

    /** Whether it is gone. */
    @Override
    public synchronized boolean getAsBoolean() {
        if (!connection.isOpen() || connection.isInputShutdown() || connection.isOutputShutdown()) {
            return true;
        }
        try {
            BufferUtil.clear(ahead);
            return connection.fill(ahead) < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
