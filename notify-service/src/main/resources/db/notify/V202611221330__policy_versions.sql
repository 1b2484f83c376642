-- Every version of a policy that was ever in force here, under its hash; never deleted.
create table policy_version (
    hash      text        primary key,
    project   text        not null,
    source    text        not null,
    loaded_at timestamptz not null
);
