-- The secret with which links to further pages are sealed: two random UUIDs, 244 random bits. Made once, so that a link
-- outlives a restart of the server.
create table if not exists mineral_gis.page_key (
    only_one boolean primary key default true check (only_one),
    key      bytea   not null
);

insert into mineral_gis.page_key (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
on conflict do nothing;
