-- What package registries last said of the fixed versions of scheduled cases; asked again after it is lost.
create table registry_sighting (
    case_id text not null,
    purl text not null,
    version text not null,
    state text not null,
    reason text not null,
    asked_at timestamptz not null,
    primary key (case_id, purl, version)
);
