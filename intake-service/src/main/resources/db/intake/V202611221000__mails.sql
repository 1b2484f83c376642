-- Which mails came, by hashes alone: another one with the same Message-ID is remarked.
create table seen_mail (
    project         text        not null,
    message_id_hash text        not null,
    fingerprint     text        not null,
    seen_at         timestamptz not null,
    primary key (project, message_id_hash, fingerprint)
);

-- Mails that opened no case and joined none: delivery reports, machines' answers, our own. Kept, with the reason.
create table set_aside_mail (
    id          uuid        primary key,
    project     text        not null,
    reason      text        not null check (reason in ('delivery-report', 'feedback-report', 'automatic-answer', 'own-mail')),
    content_id  uuid        not null,
    fingerprint text        not null,
    received_at timestamptz not null,
    constraint set_aside_mail_once unique (project, fingerprint)
);
