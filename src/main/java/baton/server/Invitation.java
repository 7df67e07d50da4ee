package baton.server;

import baton.json.Records;
import baton.people.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lets one person's computer into a team, once, until it expires. Whoever has it can come in its place: it goes
/// to
/// that person alone.
///
/// @param login one that can do nothing but redeem the token
/// @param person who is meant, if the team knows them already; null for somebody new
public record Invitation(
        ServerAddress address,
        String teamName,
        String login,
        String password,
        String token,
        Role role,
        @Nullable UUID person,
        Instant expires) {
    /// What links begin with.
    public static final String LINK = "baton://join/";

    private static final ObjectMapper JSON = Records.guarded();
    private static final int LONGEST = 20_000;

    public Invitation {
        Objects.requireNonNull(address);
        Objects.requireNonNull(teamName);
        Objects.requireNonNull(login);
        Objects.requireNonNull(password);
        Objects.requireNonNull(token);
        Objects.requireNonNull(role);
        Objects.requireNonNull(expires);
    }

    /// As a link, which is also what stands in a file.
    public String link() {
        try {
            return LINK + Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an invitation always fits JSON", e);
        }
    }

    /// Reads a link, however it was broken on its way into several lines.
    ///
    /// @return empty if it is none
    public static Optional<Invitation> read(String text) {
        var link = text.replaceAll("\\s", "");
        if (!link.startsWith(LINK) || link.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getUrlDecoder().decode(link.substring(LINK.length()).getBytes(StandardCharsets.US_ASCII));
            return Optional.of(JSON.readValue(bytes, Invitation.class));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
