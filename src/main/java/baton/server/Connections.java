package baton.server;

import baton.team.server.ServerException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLException;

/// Opens connections to a team's database, and says what is wrong with one in our own words.
final class Connections {
    private static final int CONNECT_S = 5;
    private static final int ANSWER_S = 30;
    private static final String NO_TEAM = "3F000";

    private Connections() {}

    /// Never without TLS, and never with a server nobody vouches for; on this computer itself there is nobody between.
    ///
    /// @param scratch a folder of this person's for the certificate, which the driver reads from a file
    static Connection open(ServerAddress at, String user, String password, Path scratch) throws ServerException {
        var p = new Properties();
        p.setProperty("user", user);
        p.setProperty("password", password);
        // A connection that died behind a router is noticed; a server that is gone holds nobody up.
        p.setProperty("tcpKeepAlive", "true");
        p.setProperty("connectTimeout", Integer.toString(CONNECT_S));
        p.setProperty("loginTimeout", Integer.toString(2 * CONNECT_S));
        p.setProperty("socketTimeout", Integer.toString(ANSWER_S));
        p.setProperty("ApplicationName", "Baton");
        // Compiling a look costs more than the look; and its plan depends on the numbers in it.
        p.setProperty("options", "-c jit=off -c plan_cache_mode=force_custom_plan");
        try {
            if (at.authority() != null) {
                p.setProperty("sslmode", "verify-full");
                p.setProperty(
                        "sslrootcert", certificate(at.authority(), scratch).toString());
            } else if (at.isLoopback()) {
                p.setProperty("sslmode", "prefer");
            } else {
                p.setProperty("sslmode", "verify-full");
                p.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            }
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + at.host() + ":" + at.port() + "/" + at.database(), p);
        } catch (SQLException e) {
            throw translated(e);
        } catch (IOException e) {
            throw new ServerException(ServerException.Reason.UNKNOWN, "the certificate cannot be kept", e);
        }
    }

    private static Path certificate(String pem, Path scratch) throws IOException {
        var file = scratch.resolve("server-authority.pem");
        if (!Files.exists(file) || !Files.readString(file).equals(pem)) {
            Files.createDirectories(scratch);
            Files.writeString(file, pem);
        }
        return file;
    }

    static ServerException translated(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        var said = Objects.requireNonNullElse(e.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
        return new ServerException(reason(state, e), state + " " + said, e);
    }

    private static ServerException.Reason reason(String state, SQLException e) {
        return switch (state) {
            case "BT401", "28000", "28P01" -> ServerException.Reason.NOT_LET_IN;
            case "BT403", "42501" -> ServerException.Reason.NOT_ALLOWED;
            case "BT404" -> ServerException.Reason.NOT_THERE;
            case "BT409" -> ServerException.Reason.CLOCK_AHEAD;
            case "BT410" -> ServerException.Reason.USED_UP;
            case "BT413" -> ServerException.Reason.TOO_MUCH;
            case "BT426" -> ServerException.Reason.NEWER;
            case "40001", "40P01", "55P03", "57014" -> ServerException.Reason.BUSY;
            case "25006" -> ServerException.Reason.FULL;
            case "3D000", NO_TEAM, "42883", "42P01" -> ServerException.Reason.NO_TEAM;
            default -> byClass(state, e);
        };
    }

    private static ServerException.Reason byClass(String state, SQLException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CertificateException
                    || t instanceof SSLException && !(t.getCause() instanceof SocketException)) {
                return ServerException.Reason.NOT_TRUSTED;
            }
        }
        if (state.startsWith("53")) {
            return "53300".equals(state) ? ServerException.Reason.BUSY : ServerException.Reason.FULL;
        }
        return state.startsWith("08") || state.startsWith("57")
                ? ServerException.Reason.UNREACHABLE
                : ServerException.Reason.UNKNOWN;
    }
}
