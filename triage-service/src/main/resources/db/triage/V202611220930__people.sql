create table account (
    name text primary key,
    password text not null,
    one_time boolean not null,
    oidc_subject text unique,
    created_at timestamptz not null
);

-- A projection of project/<project>: made anew from the journal at any time.
create table member (
    project text not null,
    account text not null,
    role text not null,
    name text not null,
    mail text not null,
    primary key (project, account)
);

create index member_account on member (account);
