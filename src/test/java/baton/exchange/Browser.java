package baton.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A browser without a window, asked by its own protocol over loopback. Skipped by whoever has none.
abstract class Browser implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final int PATIENCE_S = 40;
    private final Process process;
    private final Path output;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<String> requests = new ArrayList<>();
    private WebSocket socket;
    private int asked;

    static Optional<Path> installed(String... programs) {
        return Stream.of(programs).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    Browser(Path home, List<String> command) throws IOException {
        output = Files.createDirectories(home).resolve("output");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /// The first line of the file that begins so, once it is there.
    String line(Path file, String begin) throws Exception {
        for (int i = 0; i < PATIENCE_S * 20; i++) {
            if (Files.exists(file)) {
                var found = Files.readAllLines(file).stream()
                        .filter(l -> l.startsWith(begin) && !l.isBlank())
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IOException("it did not start: " + Files.readString(output));
    }

    Path output() {
        return output;
    }

    void connect(HttpClient http, String address) throws Exception {
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /// The address that is asked for, if the message tells of one; else empty.
    abstract String request(JsonNode message);

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    var message = JSON.readTree(text.toString());
                    var request = request(message);
                    if (!request.isEmpty()) {
                        synchronized (requests) {
                            requests.add(request);
                        }
                    } else if (message.has("id")) {
                        answers.add(message);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    JsonNode ask(String method, String parameters) throws Exception {
        asked++;
        socket.sendText("{\"id\":" + asked + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .get(PATIENCE_S, TimeUnit.SECONDS);
        for (var answer = answers.poll(PATIENCE_S, TimeUnit.SECONDS);
                answer != null;
                answer = answers.poll(PATIENCE_S, TimeUnit.SECONDS)) {
            if (answer.path("id").asInt() == asked) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer);
                }
                return answer.path("result");
            }
        }
        throw new IOException("no answer to " + method);
    }

    abstract void open(Path page) throws Exception;

    /// What an expression is worth, as text; a promise is waited for.
    abstract String value(String expression) throws Exception;

    /// A key pressed and let go.
    abstract void key(String key) throws Exception;

    void await(String expression) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!value("String(Boolean(" + expression + "))").equals("true")) {
            if (System.nanoTime() > end) {
                throw new IOException("waited in vain for " + expression + "; "
                        + value("document.location + ' ' + document.readyState + ' '"
                                + " + (document.querySelector('video')?.error?.message ?? 'no error')"));
            }
            value("new Promise(r => setTimeout(() => r(''), 50))");
        }
    }

    /// Addresses that were asked for since it was started.
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    @Override
    public void close() throws Exception {
        if (socket != null) {
            socket.abort();
        }
        var children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
