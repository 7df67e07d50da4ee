package baton.app;

import baton.app.team.TeamSync;
import baton.team.server.ServerException;
import baton.ui.kit.Strings;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a team's server on somebody's behalf, with a sentence for what goes wrong.
final class ServerAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ServerAnswers.class);
    private final Strings strings;

    ServerAnswers(Strings strings) {
        this.strings = strings;
    }

    /// What is asked.
    @FunctionalInterface
    interface Question<T> {
        T run() throws ServerException, IOException, TeamSync.NobodyException;
    }

    <T> T ask(Question<T> question) throws UserMessageException, IOException {
        try {
            return question.run();
        } catch (ServerException e) {
            LOG.info("the team's server: {}", e.toString());
            throw new UserMessageException(strings.of(e.reason()));
        } catch (TeamSync.NobodyException nobody) {
            throw new UserMessageException(strings.get(nobody.isLocked() ? "team.locked" : "team.nobody"));
        }
    }
}
