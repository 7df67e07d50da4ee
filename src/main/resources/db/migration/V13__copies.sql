-- A list that is looked at asks often whether a handoff has reached somebody since: the newest of each is found at once.
create index team_copy_learned on team_copy (learned_at);
create index team_copy_sent on team_copy (sent_at);
