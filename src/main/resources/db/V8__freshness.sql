-- What was changed in the tables of datasets since they were loaded, by whomever. Statements write here (triggers), the
-- servers read: what readers of the catalogue see is the row of the dataset and what is not told yet together, so that an
-- edit counts from its commit on, and editors never wait for each other.
create table if not exists mineral_gis.change (
    id           bigint generated always as identity primary key,
    dataset_id   text collate "C" not null,
    made_at      timestamptz not null default clock_timestamp(),
    record_delta bigint not null,
    -- The records concerned; null when they are many.
    fids         text[],
    -- Where positions came and went: west, south, east, north of each place, in degrees.
    boxes        double precision[] not null,
    -- Around the positions that came; null when none did.
    west         double precision,
    south        double precision,
    east         double precision,
    north        double precision,
    -- Given in the order of commits once the row is counted in mineral_gis.dataset; caches follow this number.
    told         bigint,
    -- Whether the dataset's table in schema tile has it.
    drawn        boolean not null default false
);

create index if not exists change_untold on mineral_gis.change (dataset_id) where told is null;
create index if not exists change_told on mineral_gis.change (told);
create index if not exists change_undrawn on mineral_gis.change (dataset_id) where not drawn;

create sequence if not exists mineral_gis.change_told_number;

-- revision counts the statements that changed the content since its load. live says that the table in schema tile is behind
-- and the tiles are drawn from the records themselves.
alter table mineral_gis.dataset add column if not exists revision bigint not null default 0;
alter table mineral_gis.dataset add column if not exists live boolean not null default false;
alter table mineral_gis.dataset add column if not exists changed_at timestamptz;

-- Edits may add more records than the files had.
alter table mineral_gis.dataset drop constraint if exists dataset_check;

-- Writes a row of the log for a statement. The places are single ones when they are few, else put together by cells of half a
-- degree, and into one when the cells are many, so that the log stays small whatever was done. Runs with the rights of whoever
-- migrated the schema: an editor needs none but those on the table.
create or replace function mineral_gis.note_change() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public, mineral_gis, pg_temp
as $$
declare
    spatial constant boolean := tg_argv[0]::boolean;
    singles constant bigint := 256;
    cells constant bigint := 4096;
    named constant bigint := 2000;
    touched text;
    delta bigint;
    records bigint;
    ids text[];
    corners double precision[] := '{}';
    places text;
    came box2d;
begin
    touched := case tg_op
        when 'INSERT' then 'new_rows'
        when 'DELETE' then 'old_rows'
        when 'UPDATE' then '(select * from old_rows union all select * from new_rows) both_rows'
        else format('%I.%I', tg_table_schema, tg_table_name) end;
    execute 'select count(*) from ' || touched into records;
    if records = 0 then
        return null;
    end if;
    delta := case tg_op when 'INSERT' then records when 'UPDATE' then 0 else -records end;
    if records <= named then
        execute 'select array_agg(distinct fid) from ' || touched into ids;
    end if;
    if spatial then
        if tg_op in ('INSERT', 'UPDATE') then
            select st_extent(geom) into came from new_rows;
        end if;
        places := case when records <= singles then
            'select box2d(geom) as place from ' || touched || ' where geom is not null'
            else 'select st_extent(geom)::box2d as place from ' || touched || ' where geom is not null'
            || ' group by floor(st_xmin(geom) + st_xmax(geom)), floor(st_ymin(geom) + st_ymax(geom))' end;
        execute 'with place as materialized (' || places || '), fewer as (select place from place'
            || ' where (select count(*) from place) <= $1 union all'
            || ' select st_extent(place::geometry)::box2d from place having count(*) > $1)'
            || ' select coalesce(array_agg(corner), $2) from fewer, lateral unnest('
            || ' array[st_xmin(place), st_ymin(place), st_xmax(place), st_ymax(place)]) with ordinality corners (corner, number)'
            into corners using cells, corners;
    end if;
    insert into mineral_gis.change (dataset_id, record_delta, fids, boxes, west, south, east, north)
    values (tg_table_name, delta, ids, corners, st_xmin(came), st_ymin(came), st_xmax(came), st_ymax(came));
    perform pg_notify('mineral_gis_change', tg_table_name);
    return null;
end
$$;

-- Each dataset as it is served: its row and what was changed since and is not told yet.
create or replace view mineral_gis.served_dataset as
select dataset.id, release_id, content_hash, document, live, changed_at, revision as drawn_revision,
    revision + coalesce(recent.statements, 0) as revision,
    greatest(0, feature_count + coalesce(recent.delta, 0)) as feature_count,
    least(dataset.west, recent.west) as west, least(dataset.south, recent.south) as south,
    greatest(dataset.east, recent.east) as east, greatest(dataset.north, recent.north) as north
from mineral_gis.dataset
left join lateral (
    select count(*) as statements, sum(record_delta)::bigint as delta,
        min(west) as west, min(south) as south, max(east) as east, max(north) as north
    from mineral_gis.change where change.dataset_id = dataset.id and told is null) recent on true;

-- Puts the triggers on the table of a dataset in schema gis.
create or replace function mineral_gis.watch(dataset text) returns void
    language plpgsql
as $$
declare
    note text := format('mineral_gis.note_change(%L)', exists (
        select from information_schema.columns
        where table_schema = 'gis' and table_name = dataset and column_name = 'geom'));
begin
    execute format('create or replace trigger note_insert after insert on gis.%I referencing new table as new_rows'
        || ' for each statement execute function ' || note, dataset);
    execute format('create or replace trigger note_update after update on gis.%I referencing old table as old_rows'
        || ' new table as new_rows for each statement execute function ' || note, dataset);
    execute format('create or replace trigger note_delete after delete on gis.%I referencing old table as old_rows'
        || ' for each statement execute function ' || note, dataset);
    execute format('create or replace trigger note_truncate before truncate on gis.%I'
        || ' for each statement execute function ' || note, dataset);
end
$$;

select mineral_gis.watch(id) from mineral_gis.dataset
join pg_tables on schemaname = 'gis' and tablename = id;
