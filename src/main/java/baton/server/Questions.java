package baton.server;

import baton.team.server.ServerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks a connection, and says in our own words what goes wrong.
record Questions(Connection connection) {
    /// What is done with a statement whose values are in place.
    @FunctionalInterface
    interface Question<T extends @Nullable Object> {
        T ask(PreparedStatement statement) throws SQLException, ServerException;
    }

    /// Reads one row.
    @FunctionalInterface
    interface Row<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    <T extends @Nullable Object> T ask(String sql, List<? extends @Nullable Object> values, Question<T> question)
            throws ServerException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return question.ask(statement);
        } catch (SQLException e) {
            throw Connections.translated(e);
        }
    }

    /// The first row; there is one.
    <T extends @Nullable Object> T one(String sql, List<? extends @Nullable Object> values, Row<T> row)
            throws ServerException {
        return ask(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return row.read(rows);
            }
        });
    }

    <T> List<T> all(String sql, List<? extends @Nullable Object> values, Row<T> row) throws ServerException {
        return ask(sql, values, statement -> {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        });
    }

    void run(String sql, List<? extends @Nullable Object> values) throws ServerException {
        ask(sql, values, PreparedStatement::execute);
    }
}
