package baton.team.server;

import baton.people.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a server says to a machine that comes.
///
/// @param wasVisit the last visit of this machine that it knows of; null if it knows none
/// @param now its clock
/// @param schema which version of the team's side it has
/// @param oldest the oldest program that may work with it
/// @param snapshot what is there now: a look from it brings what came since
/// @param system of which cluster it is, and which of its timelines
/// @param live whether it tells at once that something is new
public record Greeting(
        UUID server,
        @Nullable UUID wasVisit,
        Instant now,
        int schema,
        int oldest,
        String snapshot,
        String system,
        UUID team,
        String teamName,
        Role role,
        UUID person,
        boolean live) {}
