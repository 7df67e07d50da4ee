package baton.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Chromium, by its DevTools protocol.
final class Chromium extends Browser {
    static Optional<Path> installed() {
        return installed("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    }

    Chromium(Path program, Path home) throws Exception {
        super(
                home,
                List.of(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--autoplay-policy=no-user-gesture-required",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--window-size=1280,900",
                        "--user-data-dir=" + home,
                        "about:blank"));
        var port = line(home.resolve("DevToolsActivePort"), "");
        var http = HttpClient.newHttpClient();
        var tabs = JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        for (var tab : tabs) {
            if (tab.path("type").asText().equals("page")) {
                connect(http, tab.path("webSocketDebuggerUrl").asText());
            }
        }
        ask("Network.enable", "{}");
        ask("Page.enable", "{}");
    }

    @Override
    String request(JsonNode message) {
        return message.path("method").asText().equals("Network.requestWillBeSent")
                ? message.path("params").path("request").path("url").asText()
                : "";
    }

    @Override
    void open(Path page) throws Exception {
        ask("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
    }

    @Override
    String value(String expression) throws Exception {
        var result = ask(
                "Runtime.evaluate",
                "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":" + JSON.writeValueAsString(expression)
                        + "}");
        return result.has("exceptionDetails")
                ? result.path("exceptionDetails").toString()
                : result.path("result").path("value").asText();
    }

    @Override
    void key(String key) throws Exception {
        ask("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":\"" + key + "\",\"text\":\"" + key + "\"}");
        ask("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":\"" + key + "\"}");
    }

    void dark(boolean dark) throws Exception {
        ask(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
    }

    void screenshot(Path png) throws Exception {
        var data = ask("Page.captureScreenshot", "{\"format\":\"png\"}")
                .path("data")
                .asText();
        Files.write(png, Base64.getDecoder().decode(data));
    }
}
