-- Who of the team sees a case, and who stands in for its handler.
alter table case_row add column audience text not null default 'TEAM';
alter table case_row alter column audience drop default;
alter table case_row add column deputy text;

-- Projections of the journal, like the table of cases.
create table case_participant (
    case_id text    not null,
    account text    not null,
    joined  boolean not null,
    primary key (case_id, account)
);
create index case_participant_account on case_participant (account, joined);

-- When each member was last asked to handle a case: whose turn it is.
create table rota (
    project  text        not null,
    account  text        not null,
    asked_at timestamptz not null,
    primary key (project, account)
);

-- From when to when a member said to be away.
alter table member add column away_from timestamptz;
alter table member add column away_until timestamptz;
