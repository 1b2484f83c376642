-- Projections of the journal: made anew from it at any time.

-- Another id of a case: the one that it got in another project, or that of a report that was joined to it.
create table case_alias (
    alias   text primary key,
    case_id text not null
);
create index case_alias_case on case_alias (case_id);

-- What asks for a decision, and whether the case that a duplicate follows is still handled.
create table case_outcome (
    case_id      text primary key,
    duplicate_of text,
    dropped_at   timestamptz,
    last_word_at timestamptz,
    waits        text
);
