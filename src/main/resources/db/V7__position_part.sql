-- The envelopes of the positions of a dataset, some hundreds that lie together in a row, so that the records in a box are
-- counted from few rows. Numbers and not geometries: PostGIS keeps the boxes of geometries in single precision.
create table if not exists mineral_gis.position_part (
    dataset_id text collate "C" not null references mineral_gis.dataset (id) on delete cascade,
    west       double precision   not null,
    south      double precision   not null,
    east       double precision   not null,
    north      double precision   not null,
    records    integer            not null,
    wests      double precision[] not null,
    souths     double precision[] not null,
    easts      double precision[],
    norths     double precision[]
);

-- Of points easts and norths are null: they are wests and souths. Compressing random digits would only cost time.
alter table mineral_gis.position_part
    alter wests set storage external,
    alter souths set storage external,
    alter easts set storage external,
    alter norths set storage external;

create index if not exists position_part_dataset on mineral_gis.position_part (dataset_id);
