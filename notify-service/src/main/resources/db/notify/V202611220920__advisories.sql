-- What is public, and nothing else: rows appear in the transaction that hears of the disclosure.
create table advisory (
    case_id text primary key,
    project text not null,
    title text not null,
    summary text not null,
    cve text not null,
    severity text not null,
    packages text not null,
    search text not null,
    published_at timestamptz not null,
    modified_at timestamptz not null
);

create index advisory_newest on advisory (published_at desc, case_id);

-- Each format as it was rendered then, so that it stays the same byte for byte.
create table publication (
    case_id text not null references advisory,
    format text not null,
    body text not null,
    primary key (case_id, format)
);
