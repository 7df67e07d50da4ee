/// A team's server on PostgreSQL 15 or newer.
///
/// # How it works
///
/// `db/team` holds the server's side: tables that nobody may write to, row-level security for reading, and functions
/// for everything that changes something. One login a person and computer; `ServerPassword` makes its password of the
/// person's own keys, so that no other secret has to be kept. A look reads with `pg_current_snapshot()` of the last one
/// (see `LookStatements`). `ServerListener` waits for the server's word that something is new; the word says nothing
/// else.
@NullMarked
package baton.server;

import org.jspecify.annotations.NullMarked;
