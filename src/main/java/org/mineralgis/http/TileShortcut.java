package org.mineralgis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.DatabaseException;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/**
 * Answers again what was answered once: an address of a tile that was understood is remembered for as long as the catalogue stays
 * the same, and a tile that lies in the cache is sent without reading the address anew. Everything else goes its usual way.
 */
final class TileShortcut extends Handler.Wrapper {

    private static final int REMEMBERED_MAX = 50_000;

    private static final List<HttpField> EVERYWHERE = SecurityHeaders.EVERYWHERE.entrySet().stream()
            .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
            .toList();

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    private static final HttpField FOREVER = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, TileHeaders.FOREVER);
    private static final HttpField FOR_A_MOMENT =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, TileHeaders.FOR_A_MOMENT);
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField ZSTD = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "zstd");

    /** An address that was understood. */
    private record Known(
            Catalogue catalogue,
            @Nullable String accept,
            TileService.Place place,
            HttpField contentType,
            HttpField cacheControl) {}

    private final Served served;
    private final TileService tiles;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    TileShortcut(Served served, TileService tiles) {
        this.served = served;
        this.tiles = tiles;
    }

    /**
     * Remembers the address of a request.
     *
     * @param catalogue under which it means the place
     * @param forever whether its tile never changes
     */
    void remember(Context context, Catalogue catalogue, TileService.Place place, String mediaType, boolean forever) {
        String query = context.queryString();
        String address = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        known.put(
                address,
                new Known(
                        catalogue,
                        context.header("Accept"),
                        place,
                        new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, mediaType),
                        forever ? FOREVER : FOR_A_MOMENT));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Known address = find(request);
        Tile tile = address == null ? null : tiles.cached(address.place);
        if (address == null || tile == null) {
            return super.handle(request, response, callback);
        }
        answer(request, response, address, tile, callback);
        return true;
    }

    private @Nullable Known find(Request request) {
        boolean get = HttpMethod.GET.is(request.getMethod());
        Known found = get ? known.getIfPresent(request.getHttpURI().getPathQuery()) : null;
        if (found == null) {
            return null;
        }
        HttpFields headers = request.getHeaders();
        boolean usual = Objects.equals(headers.get(HttpHeader.ACCEPT), found.accept)
                && !headers.contains(HttpHeader.CONTENT_LENGTH)
                && !headers.contains(HttpHeader.TRANSFER_ENCODING);
        return usual && found.catalogue == catalogue() ? found : null;
    }

    private @Nullable Catalogue catalogue() {
        try {
            return served.catalogue();
        } catch (DatabaseException away) {
            // The usual way has words for it.
            return null;
        }
    }

    private static void answer(Request request, Response response, Known address, Tile tile, Callback callback) {
        Compression coding = TileHeaders.coding(tile, request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
        String tag = tile.etag(coding.ofTiles());
        HttpFields.Mutable headers = response.getHeaders();
        EVERYWHERE.forEach(headers::add);
        headers.add(VARY);
        headers.add(address.cacheControl);
        headers.add(HttpHeader.ETAG, tag);
        if (!tile.omitted().isEmpty()) {
            headers.add(TileHeaders.OMITTED, TileHeaders.omitted(tile));
        }
        if (EntityTags.match(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        headers.add(address.contentType);
        if (coding != Compression.IDENTITY) {
            headers.add(coding == Compression.ZSTD ? ZSTD : GZIP);
        }
        byte[] bytes = tile.bytes(coding.ofTiles());
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.setStatus(200);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
