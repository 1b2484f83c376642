-- Another id of a case: the one that it got when another project took it over.
create table case_alias (
    alias   text primary key,
    case_id text not null
);
create index case_alias_case on case_alias (case_id);

-- Reports of a reporter who wrote by another channel before: what they say goes on in the other case.
create table joined_case (
    case_id   text primary key,
    into_case text not null
);
create index joined_case_into on joined_case (into_case);
