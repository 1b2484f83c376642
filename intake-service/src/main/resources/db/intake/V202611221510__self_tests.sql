-- A mail that was sent to see whether mail arrives is kept like any mail of our own.
alter table set_aside_mail drop constraint set_aside_mail_reason_check;
alter table set_aside_mail add constraint set_aside_mail_reason_check
    check (reason in ('delivery-report', 'feedback-report', 'automatic-answer', 'own-mail', 'self-test'));
