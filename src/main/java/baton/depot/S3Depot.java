package baton.depot;

import baton.team.server.ClipDepot;
import baton.team.server.ServerException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A store that speaks S3, of which this computer has no key. A clip goes in parts; a part that is there is not sent
/// twice, whatever ended the attempt before.
public final class S3Depot implements ClipDepot {
    /// The smallest part that every store takes is five million bytes.
    private static final int PART = 8 << 20;

    private static final Pattern UPLOAD = Pattern.compile("<UploadId>([^<]+)</UploadId>");
    private static final Pattern PARTS = Pattern.compile("<Part>.*?</Part>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
    private static final Pattern SIZE = Pattern.compile("<Size>(\\d+)</Size>");
    private static final Pattern TAG = Pattern.compile("<ETag>(?:&quot;|\"|&#34;)?([0-9a-fA-F-]+)");
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /// For one part: a line of 200 kilobits a second is too slow for a briefing.
    private static final Duration ANSWER = Duration.ofMinutes(6);

    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private final Addresses addresses;
    private final Uploads uploads;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /// Signs.
    @FunctionalInterface
    public interface Addresses {
        /// @return an address for one clip and one act, for ten minutes
        URI sign(UUID clip, String method, Map<String, String> query) throws ServerException;
    }

    /// Remembers which uploads were begun, on the disk.
    public interface Uploads {
        Optional<String> find(UUID clip);

        void begun(UUID clip, String upload);

        void ended(UUID clip);
    }

    public S3Depot(Addresses addresses, Uploads uploads) {
        this.addresses = addresses;
        this.uploads = uploads;
    }

    private HttpResponse<String> ask(UUID clip, String method, Map<String, String> query, HttpRequest request)
            throws IOException, ServerException, InterruptedException {
        var signed = HttpRequest.newBuilder(request, (_, _) -> true)
                .uri(addresses.sign(clip, method, query))
                .timeout(ANSWER)
                .build();
        return http.send(signed, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://signed.invalid/"));
    }

    private static String fine(HttpResponse<String> answer) throws IOException {
        // Completing can answer 200, with an error behind it.
        if (answer.statusCode() / 100 != 2 || answer.body().contains("<Error>")) {
            throw new IOException("the store answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void send(UUID clip, Path file, LongConsumer told)
            throws IOException, ServerException, InterruptedException {
        var size = Files.size(file);
        var parts = new TreeMap<Integer, String>();
        var upload = uploads.find(clip).orElse(null);
        if (upload != null && !parts(clip, upload, size, parts)) {
            upload = null;
        }
        if (upload == null) {
            var begun = fine(ask(
                    clip,
                    "POST",
                    Map.of("uploads", ""),
                    request().POST(HttpRequest.BodyPublishers.noBody()).build()));
            upload = first(UPLOAD, begun).orElseThrow(() -> new IOException("no upload was begun"));
            uploads.begun(clip, upload);
        }
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int number = 1; (number - 1L) * PART < size; number++) {
                if (!parts.containsKey(number)) {
                    parts.put(number, part(clip, upload, number, in));
                }
                told.accept(Math.min(size, (long) number * PART));
            }
        }
        complete(clip, upload, parts);
        uploads.ended(clip);
    }

    /// @return whether the store knows of this upload
    private boolean parts(UUID clip, String upload, long size, Map<Integer, String> parts)
            throws IOException, ServerException, InterruptedException {
        var listed =
                ask(clip, "GET", Map.of("uploadId", upload), request().GET().build());
        if (listed.statusCode() == NOT_FOUND) {
            return false;
        }
        for (Matcher m = PARTS.matcher(fine(listed)); m.find(); ) {
            var number = first(NUMBER, m.group()).map(Integer::parseInt);
            var bytes = first(SIZE, m.group()).map(Long::parseLong);
            var tag = first(TAG, m.group());
            if (number.isPresent() && tag.isPresent() && bytes.isPresent()) {
                var wanted = Math.min(PART, size - (number.get() - 1L) * PART);
                if (bytes.get() == wanted) {
                    parts.put(number.get(), tag.get());
                }
            }
        }
        return true;
    }

    private String part(UUID clip, String upload, int number, FileChannel in)
            throws IOException, ServerException, InterruptedException {
        var from = (number - 1L) * PART;
        var buffer = ByteBuffer.allocate((int) Math.min(PART, in.size() - from));
        while (buffer.hasRemaining() && in.read(buffer, from + buffer.position()) >= 0) {
            // Until it is full.
        }
        var bytes = buffer.array();
        var answer = ask(
                clip,
                "PUT",
                Map.of("partNumber", Integer.toString(number), "uploadId", upload),
                request()
                        .header("Content-MD5", md5(bytes))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build());
        fine(answer);
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> tag.replace("\"", ""))
                .orElseThrow(() -> new IOException("a part without a tag"));
    }

    private void complete(UUID clip, String upload, Map<Integer, String> parts)
            throws IOException, ServerException, InterruptedException {
        var body = new StringBuilder("<CompleteMultipartUpload>");
        parts.forEach((number, tag) -> body.append("<Part><PartNumber>")
                .append(number)
                .append("</PartNumber><ETag>\"")
                .append(tag)
                .append("\"</ETag></Part>"));
        body.append("</CompleteMultipartUpload>");
        fine(ask(
                clip,
                "POST",
                Map.of("uploadId", upload),
                request()
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build()));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var m = pattern.matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /// Stores prove each part by it; it keeps nothing secret.
    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    @Override
    public void fetch(UUID clip, long bytes, Path part, LongConsumer told)
            throws IOException, ServerException, InterruptedException {
        var here = Files.exists(part) ? Files.size(part) : 0;
        if (here > bytes) {
            Files.delete(part);
            here = 0;
        }
        if (here == bytes) {
            return;
        }
        var request = HttpRequest.newBuilder(addresses.sign(clip, "GET", Map.of()))
                .header("Range", "bytes=" + here + "-")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var in = answer.body()) {
            if (answer.statusCode() == NOT_FOUND) {
                throw new FileNotFoundException("the store does not have it");
            }
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("the store answers " + answer.statusCode());
            }
            write(in, answer.statusCode() == PARTIAL ? here : 0, bytes, part, told);
        }
    }

    @Override
    public boolean delete(UUID clip) throws IOException, ServerException, InterruptedException {
        var answer = ask(clip, "DELETE", Map.of(), request().DELETE().build());
        if (answer.statusCode() != NOT_FOUND) {
            fine(answer);
        }
        return true;
    }

    private static void write(InputStream in, long from, long most, Path part, LongConsumer told)
            throws IOException, InterruptedException {
        try (var out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(from);
            out.position(from);
            var done = from;
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                done += n;
                if (done > most) {
                    throw new IOException("more comes than the clip is long");
                }
                for (var bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
                told.accept(done);
            }
            out.force(true);
        }
    }
}
