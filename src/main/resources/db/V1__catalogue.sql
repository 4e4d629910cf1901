-- What is served now and where it came from. Dataset tables live in schema gis, one per dataset, made by the
-- loader from dataset.yaml; they are built in schema staging and swapped in by the transaction that writes a release.
create schema if not exists mineral_gis;
create schema if not exists gis;
create schema if not exists staging;

create table mineral_gis.release (
    id           bigint generated always as identity primary key,
    loaded_at    timestamptz not null default now(),
    program      text        not null
);

-- One row per dataset of the current release.
create table mineral_gis.dataset (
    id            text primary key,
    release_id    bigint not null references mineral_gis.release (id),
    content_hash  text   not null,
    feature_count bigint not null,
    west          double precision,
    south         double precision,
    east          double precision,
    north         double precision,
    document      jsonb  not null
);

-- The hash of every dataset in every release: which release changed what.
create table mineral_gis.release_dataset (
    release_id    bigint not null references mineral_gis.release (id),
    dataset_id    text   not null,
    content_hash  text   not null,
    feature_count bigint not null,
    primary key (release_id, dataset_id)
);

create table mineral_gis.finding (
    id         bigint generated always as identity primary key,
    release_id bigint  not null references mineral_gis.release (id),
    rule       text    not null,
    severity   text    not null check (severity in ('error', 'warning', 'info')),
    dataset_id text    not null,
    file       text    not null,
    row_number integer not null,
    field      text,
    message_zh text    not null,
    message_en text    not null,
    remedy_zh  text    not null,
    remedy_en  text    not null
);

create index finding_dataset on mineral_gis.finding (dataset_id, release_id);
