-- Datasets that were loaded before have the place that the program now asks for; the next load fills it.
do $$
declare
    dataset text;
begin
    for dataset in select tablename from pg_tables where schemaname = 'gis' loop
        execute format('alter table gis.%I add column if not exists datum_accuracy_m double precision', dataset);
    end loop;
end
$$;
