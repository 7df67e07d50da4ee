package baton.server;

import baton.team.server.ServerException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for the server's word that something is new, over a connection of its own. The word says nothing else: whoever
/// hears it looks. Or it says who has a handoff open: any member can say so, and only a line on a screen comes of it.
public final class ServerListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerListener.class);
    /// A socket that died silently says nothing for ever: after this long it is asked.
    private static final int LONGEST_WAIT_MS = 20_000;
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern OPEN = Pattern.compile("OPEN " + ID + " " + ID);

    private final PostgresServer server;
    private final Heard heard;
    private final Thread thread;
    private volatile boolean closed;

    /// What is heard, on a thread of its own.
    public interface Heard {
        /// Something is new, or nothing can be heard any more.
        void news();

        /// A member has this handoff open.
        void open(UUID handoff, UUID person);
    }

    private ServerListener(PostgresServer server, Heard heard) {
        this.server = server;
        this.heard = heard;
        thread = Thread.ofPlatform().daemon().name("team server's word").unstarted(this::listen);
    }

    /// @param scratch a folder of this person's
    public static ServerListener start(Membership membership, String password, Path scratch, Heard heard)
            throws ServerException {
        var server = PostgresServer.open(membership.address(), membership.login(), password, scratch);
        var made = new ServerListener(server, heard);
        try {
            server.questions().run("listen " + channel(membership.team()), Questions.values());
        } catch (ServerException e) {
            server.close();
            throw e;
        }
        made.thread.start();
        return made;
    }

    private static String channel(UUID team) {
        return "baton_" + TeamSetup.hex(team);
    }

    private void listen() {
        try {
            var connection = server.questions().connection().unwrap(PGConnection.class);
            while (!closed) {
                var words = connection.getNotifications(LONGEST_WAIT_MS);
                if (words != null && words.length > 0) {
                    hear(words);
                } else {
                    server.questions().one("select 1", Questions.values(), row -> row.getInt(1));
                }
            }
        } catch (SQLException | ServerException e) {
            if (!closed) {
                LOG.info("the server's word is heard no more: {}", e.toString());
            }
        }
        if (!closed) {
            closed = true;
            heard.news();
        }
    }

    private void hear(PGNotification[] words) {
        var isNew = false;
        for (var word : words) {
            var open = OPEN.matcher(word.getParameter());
            if (open.matches()) {
                heard.open(UUID.fromString(open.group(1)), UUID.fromString(open.group(2)));
            } else {
                isNew = true;
            }
        }
        if (isNew) {
            heard.news();
        }
    }

    /// Whether it still hears.
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        // Closing the socket ends the wait.
        server.close();
    }
}
