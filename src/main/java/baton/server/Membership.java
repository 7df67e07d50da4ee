package baton.server;

import baton.json.Records;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Into which team somebody's computer was let in. Nothing in it is a secret: the password is made of their keys.
///
/// @param device this computer, as the server knows it
public record Membership(ServerAddress address, String login, UUID team, String teamName, UUID device) {
    private static final ObjectMapper JSON = Records.lenient();

    public Membership {
        Objects.requireNonNull(address);
        Objects.requireNonNull(login);
        Objects.requireNonNull(team);
        Objects.requireNonNull(teamName);
        Objects.requireNonNull(device);
    }

    public Membership withDevice(UUID other) {
        return new Membership(address, login, team, teamName, other);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a membership always fits JSON", e);
        }
    }

    public static Optional<Membership> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Membership.class));
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
