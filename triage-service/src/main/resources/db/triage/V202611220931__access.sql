-- Only hashes of secrets: whoever reads these tables can neither take over a session nor use a token.
create table api_token (
    hash text primary key,
    account text not null references account (name),
    created_at timestamptz not null,
    last_used_at timestamptz
);

create table session (
    hash text primary key,
    account text not null references account (name),
    created_at timestamptz not null
);

create index session_account on session (account);
create index session_created_at on session (created_at);

-- Who tried to sign in how often: keys are keyed hashes of names and network addresses.
create table sign_in_tries (
    key text primary key,
    tries integer not null,
    last_at timestamptz not null
);

create index sign_in_tries_last_at on sign_in_tries (last_at);
