-- What each release changed. Written by the transaction that makes the release; rows are never changed afterwards.
-- Releases of earlier versions of the program were not compared with the one before.
alter table mineral_gis.release add column if not exists compared boolean not null default false;

-- One row for each dataset that a release brought, changed or took away. Of a new dataset nothing is told one by one: all of
-- its records came with it.
create table if not exists mineral_gis.dataset_change (
    release_id    bigint not null references mineral_gis.release (id),
    dataset_id    text collate "C" not null,
    outcome       text   not null check (outcome in ('new', 'changed', 'removed')),
    added         bigint not null,
    removed       bigint not null,
    changed       bigint not null,
    feature_count bigint not null,
    -- Project, version and date that the dataset came from.
    origin        text   not null,
    primary key (release_id, dataset_id)
);

create index if not exists dataset_change_dataset on mineral_gis.dataset_change (dataset_id, release_id);

-- One row for each record that is not what it was. Ids grow with the releases.
create table if not exists mineral_gis.record_change (
    id         bigint generated always as identity primary key,
    release_id bigint not null references mineral_gis.release (id),
    dataset_id text collate "C" not null,
    fid        text collate "C" not null,
    kind       text   not null check (kind in ('added', 'removed', 'changed')),
    -- [{"field": …, "old": …, "new": …}] in the order of the fields; null stands for no value.
    fields     jsonb  not null,
    -- {"old": …, "new": …} in GeoJSON; null when the position is the same.
    geometry   jsonb,
    -- Ids of the documents that the record names.
    sources    text[] not null
);

create index if not exists record_change_record on mineral_gis.record_change (dataset_id, fid, id);
create index if not exists record_change_release on mineral_gis.record_change (release_id, id);

-- Records that are gone for good, as retired.csv of their dataset says.
create table if not exists mineral_gis.retired_record (
    dataset_id        text collate "C" not null references mineral_gis.dataset (id) on delete cascade,
    fid               text collate "C" not null,
    successor_dataset text collate "C",
    successor_fid     text collate "C",
    reason            text not null,
    retired_on        text not null,
    source            text not null,
    primary key (dataset_id, fid),
    check ((successor_dataset is null) = (successor_fid is null))
);

-- A position as the history keeps it: GeoJSON with nine digits, and of what has more than 1,000 vertices its kind, their number
-- and its box, so that a history of outlines does not become larger than the outlines.
create or replace function mineral_gis.told_geometry(shape geometry) returns jsonb language sql immutable parallel safe as $$
    select case
        when shape is null then null
        when st_npoints(shape) <= 1000 then st_asgeojson(shape, 9, 0)::jsonb
        else jsonb_build_object('type', substr(st_geometrytype(shape), 4), 'vertices', st_npoints(shape),
            'bbox', jsonb_build_array(st_xmin(shape), st_ymin(shape), st_xmax(shape), st_ymax(shape)))
    end
$$;
