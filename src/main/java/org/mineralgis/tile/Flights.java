package org.mineralgis.tile;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Work that is done once for all who ask for the same thing at the same time. Nothing is remembered afterwards. Work can be given
 * up: who waits for it still gets its result, but who asks later begins anew.
 */
public final class Flights<K, V> {

    /** Work under way. */
    public static final class Flight<V> {

        private final CompletableFuture<V> landing = new CompletableFuture<>();
        private final Set<BooleanSupplier> passengers = ConcurrentHashMap.newKeySet();
        private volatile boolean outdated;

        private Flight() {}

        /** Whether something changed under it, so that its result must not be kept. */
        boolean outdated() {
            return outdated;
        }

        /** Whether all who waited for it are gone. */
        public boolean abandoned() {
            return passengers.stream().allMatch(BooleanSupplier::getAsBoolean);
        }
    }

    private final ConcurrentMap<K, Flight<V>> flying = new ConcurrentHashMap<>();

    /** Nothing is under way. */
    public Flights() {}

    /**
     * The result of {@code work}, done in this thread or, when another thread is at it already, by that one.
     *
     * @param gone whether who asks has left; asked by another thread, while the work is done
     * @throws UncheckedIOException by work that was given up because all had left
     */
    public V get(K key, BooleanSupplier gone, Function<Flight<V>, V> work) {
        Flight<V> mine = new Flight<>();
        mine.passengers.add(gone);
        Flight<V> earlier = flying.putIfAbsent(key, mine);
        if (earlier == null) {
            return fly(key, work, mine);
        }
        earlier.passengers.add(gone);
        try {
            return await(earlier);
        } catch (UncheckedIOException abandoned) {
            // All others had left in the moment before this one came.
            if (gone.getAsBoolean()) {
                throw abandoned;
            }
            return get(key, gone, work);
        }
    }

    private V fly(K key, Function<Flight<V>, V> work, Flight<V> flight) {
        try {
            V result = work.apply(flight);
            flight.landing.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            flight.landing.completeExceptionally(e);
            throw e;
        } finally {
            flying.remove(key, flight);
        }
    }

    private static <V> V await(Flight<V> flight) {
        try {
            return flight.landing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** How many wait for all that is under way. */
    public long passengers() {
        return flying.values().stream()
                .mapToLong(flight -> flight.passengers.size())
                .sum();
    }

    /**
     * Gives up what is under way for some keys.
     *
     * @param keys which
     * @param outdated told each, when its result will no longer be kept
     */
    void outdate(Predicate<K> keys, Consumer<K> outdated) {
        flying.forEach((key, flight) -> {
            if (keys.test(key)) {
                flight.outdated = true;
                outdated.accept(key);
                flying.remove(key, flight);
            }
        });
    }
}
