-- What tiles draw of each mapped dataset: generalised, on the grid of its zoom levels. One table per dataset, of the same
-- name as its table in gis; made in staging and swapped with it.
create schema if not exists tile;
