package baton.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a team's database is.
///
/// @param authority who vouches for the server, a certificate in PEM; null for those that this computer knows anyhow
public record ServerAddress(
        String host, int port, String database, @Nullable String authority) {
    private static final int STANDARD_PORT = 5432;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    public ServerAddress {
        Objects.requireNonNull(host);
        Objects.requireNonNull(database);
        if (host.isBlank() || !host.matches("[A-Za-z0-9._:\\[\\]-]{1,253}") || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no host and port");
        }
        if (!database.matches("[A-Za-z0-9_.$-]{1,63}")) {
            throw new IllegalArgumentException("no name of a database");
        }
    }

    /// Whether nothing of it leaves this computer: only then it may go without TLS.
    public boolean isLoopback() {
        return isLoopback(host);
    }

    /// Whether a host of that name is this computer.
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    public ServerAddress withAuthority(@Nullable String pem) {
        return new ServerAddress(host, port, database, pem);
    }

    /// An address with who comes.
    ///
    /// @param user may be empty
    /// @param password may be empty
    public record Login(ServerAddress address, String user, String password) {}

    /// Reads an address as people have it: `postgresql://user:password@host:port/database`, with or without `jdbc:`.
    /// What else stands in it is not followed: how it is secured is not a matter of an address.
    public static Optional<Login> parse(String text) {
        var bare = text.strip();
        bare = bare.startsWith("jdbc:") ? bare.substring("jdbc:".length()) : bare;
        bare = bare.startsWith("postgres://") ? "postgresql://" + bare.substring("postgres://".length()) : bare;
        try {
            var uri = new URI(bare);
            var path = uri.getPath();
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || path == null || path.length() < 2) {
                return Optional.empty();
            }
            var who = Objects.requireNonNullElse(uri.getUserInfo(), "");
            var colon = who.indexOf(':');
            var port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
            return Optional.of(new Login(
                    new ServerAddress(uri.getHost(), port, path.substring(1), null),
                    colon < 0 ? who : who.substring(0, colon),
                    colon < 0 ? "" : who.substring(colon + 1)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
