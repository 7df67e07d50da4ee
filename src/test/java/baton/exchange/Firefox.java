package baton.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Firefox, by WebDriver BiDi.
final class Firefox extends Browser {
    private static final String LISTENS = "WebDriver BiDi listening on ";
    private final String tab;

    static Optional<Path> installed() {
        return installed("/usr/bin/firefox-esr", "/usr/bin/firefox");
    }

    Firefox(Path program, Path home) throws Exception {
        super(
                home,
                List.of(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile(home).toString(),
                        "--remote-debugging-port",
                        "0",
                        "about:blank"));
        connect(HttpClient.newHttpClient(), line(output(), LISTENS).substring(LISTENS.length()) + "/session");
        ask("session.new", "{\"capabilities\":{}}");
        // Not the tab that it starts with: on a slow machine that one may still be going to its first page.
        tab = ask("browsingContext.create", "{\"type\":\"tab\"}")
                .path("context")
                .asText();
        ask("session.subscribe", "{\"events\":[\"network.beforeRequestSent\"]}");
    }

    private static Path profile(Path home) throws Exception {
        var profile = Files.createDirectories(home.resolve("profile"));
        Files.writeString(profile.resolve("user.js"), """
                user_pref("media.autoplay.default", 0);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("browser.shell.checkDefaultBrowser", false);
                """);
        return profile;
    }

    @Override
    String request(JsonNode message) {
        return message.path("method").asText().equals("network.beforeRequestSent")
                ? message.path("params").path("request").path("url").asText()
                : "";
    }

    @Override
    void open(Path page) throws Exception {
        ask(
                "browsingContext.navigate",
                "{\"context\":\"" + tab + "\",\"wait\":\"complete\",\"url\":\"" + page.toUri() + "\"}");
    }

    @Override
    String value(String expression) throws Exception {
        var result = ask(
                "script.evaluate",
                "{\"awaitPromise\":true,\"target\":{\"context\":\"" + tab + "\"},\"expression\":"
                        + JSON.writeValueAsString(expression) + "}");
        return result.path("result").path("value").asText();
    }

    @Override
    void key(String key) throws Exception {
        ask(
                "input.performActions",
                "{\"context\":\"" + tab + "\",\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":["
                        + "{\"type\":\"keyDown\",\"value\":\"" + key + "\"},{\"type\":\"keyUp\",\"value\":\"" + key
                        + "\"}]}]}");
    }
}
