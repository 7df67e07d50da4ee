-- Which seconds somebody has played more than once, as JSON text.
alter table viewing add column replayed varchar default '[]' not null;
create index viewing_clip on viewing (clip_id);
