package org.mineralgis.tile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Work that is done once for all who ask for the same thing at the same time. Nothing is remembered afterwards. */
final class SingleFlight<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /** The result of {@code work}, done in this thread or, when another thread is at it already, by that one. */
    V get(K key, Supplier<V> work) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> earlier = running.putIfAbsent(key, mine);
        return earlier == null ? run(key, work, mine) : await(earlier);
    }

    private V run(K key, Supplier<V> work, CompletableFuture<V> promise) {
        try {
            V result = work.get();
            promise.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            promise.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, promise);
        }
    }

    private static <V> V await(CompletableFuture<V> promise) {
        try {
            return promise.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
