-- What is served now and where it came from. Dataset tables live in schema gis, one per dataset, made by the
-- loader from dataset.yaml; they are built in schema staging and swapped in by the transaction that writes a release.
create schema if not exists mineral_gis;
create schema if not exists gis;
create schema if not exists staging;

-- Ids are 1, 2, 3 without gaps: only one load runs at a time, and a load that fails uses none.
create table mineral_gis.release (
    id           bigint primary key,
    loaded_at    timestamptz not null default now(),
    program      text        not null
);

-- One row per dataset of the current release. release_id is the release that loaded its present content.
create table mineral_gis.dataset (
    id            text collate "C" primary key,
    release_id    bigint not null references mineral_gis.release (id),
    content_hash  text   not null,
    record_count  bigint not null,
    feature_count bigint not null check (feature_count between 0 and record_count),
    west          double precision,
    south         double precision,
    east          double precision,
    north         double precision,
    document      jsonb  not null
);

-- Records read from each file of the present content and how many of them are served; the others were rejected.
create table mineral_gis.dataset_file (
    dataset_id    text collate "C" not null references mineral_gis.dataset (id) on delete cascade,
    position      integer not null,
    file          text    not null,
    record_count  bigint  not null,
    feature_count bigint  not null check (feature_count between 0 and record_count),
    primary key (dataset_id, position)
);

-- What the checks found in the present content. Findings go when their content goes: every load also writes a report
-- file, and a table that only grows would in the end be larger than the data.
create table mineral_gis.finding (
    id         bigint generated always as identity primary key,
    rule       text    not null,
    severity   text    not null check (severity in ('error', 'warning', 'info')),
    dataset_id text collate "C" not null references mineral_gis.dataset (id) on delete cascade,
    file       text    not null,
    row_number integer not null,
    field      text,
    message_zh text    not null,
    message_en text    not null,
    remedy_zh  text    not null,
    remedy_en  text    not null,
    found      text,
    expected   text,
    suggestion text,
    computed   text,
    can_autofix boolean not null
);

create index finding_dataset on mineral_gis.finding (dataset_id, id);

-- Hash and counts of every dataset in every release: which release changed what.
create table mineral_gis.release_dataset (
    release_id    bigint not null references mineral_gis.release (id),
    dataset_id    text collate "C" not null,
    content_hash  text   not null,
    record_count  bigint not null,
    feature_count bigint not null,
    primary key (release_id, dataset_id)
);
