-- Of each rule and file the first findings are kept one by one, the rest are counted here: a large file with a fault in
-- every row must not make the catalogue larger than the data. The loader writes the rest to a file beside its report.
create table if not exists mineral_gis.finding_rest (
    dataset_id text collate "C" not null references mineral_gis.dataset (id) on delete cascade,
    file       text   not null,
    rule       text   not null,
    severity   text   not null check (severity in ('error', 'warning', 'info')),
    findings   bigint not null check (findings > 0),
    primary key (dataset_id, file, rule)
);
