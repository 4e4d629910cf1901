package org.mineralgis.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.store.Database;
import org.mineralgis.store.ScratchDatabase;

/** A download of very many records: what heap it needs, and how soon the database rests when its client is gone. */
final class LongDownload {

    private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\(");
    private static final long LOOK_MILLIS = 5;
    private static final int READ_BEFORE = 1 << 20;

    private final ServedProgram server;
    private final Database scratch;
    private final Path collections;

    /**
     * Prepares.
     *
     * @param collections log of the server's garbage collector
     */
    LongDownload(ServedProgram server, Database scratch, Path collections) {
        this.server = server;
        this.scratch = scratch;
        this.collections = collections;
    }

    /** A row of the time and of the heap that was in use behind collections, in the first and the second half of them. */
    String heap(String dataset, long records) throws IOException, InterruptedException {
        int before = inUse().size();
        TimedRequest all = TimedRequest.get(server.at("/collections/" + dataset + "/download?f=geojson"));
        List<Integer> during = inUse();
        during = during.subList(Math.min(before, during.size()), during.size());
        int half = during.size() / 2;
        return String.format(
                Locale.ROOT,
                "| %s, download of %,d | %.0f s, %,d MB | first byte %.0f ms | heap in use at most %d MiB, then %d MiB |",
                dataset,
                records,
                all.seconds(),
                all.bytes() / 1_000_000,
                1000 * all.firstByteSeconds(),
                most(during.subList(0, half)),
                most(during.subList(half, during.size())));
    }

    private List<Integer> inUse() throws IOException {
        return Files.readAllLines(collections).stream()
                .map(HEAP::matcher)
                .filter(Matcher::find)
                .map(line -> Integer.valueOf(line.group(2)))
                .toList();
    }

    private static int most(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Rows of the time from hanging up until the database rests: in the middle of a download, and before its first record. */
    List<String> hangUps(String dataset, int times) throws IOException, InterruptedException {
        String path = "/collections/" + dataset + "/download?f=csv";
        return List.of(
                row(dataset + ", hung up after 1 MiB", path, READ_BEFORE, times),
                row(dataset + ", hung up before the first record", path + "&q=%E6%97%A0%E6%AD%A4%E8%AF%8D", 0, times));
    }

    private String row(String title, String path, int read, int times) throws IOException, InterruptedException {
        double[] seconds = new double[times];
        for (int run = 0; run < times; run++) {
            seconds[run] = hangUp(path, read);
        }
        Samples all = new Samples(seconds);
        return String.format(
                Locale.ROOT,
                "| %s | the query has ended after %.0f ms (%.0f–%.0f) | | |",
                title,
                1000 * all.median(),
                1000 * all.least(),
                1000 * all.most());
    }

    private double hangUp(String path, int read) throws IOException, InterruptedException {
        URI address = server.at(path);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            in.readNBytes(read);
            while (ScratchDatabase.countBusy(scratch) == 0) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        long gone = System.nanoTime();
        while (ScratchDatabase.countBusy(scratch) > 0) {
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - gone) / 1e9;
    }
}
