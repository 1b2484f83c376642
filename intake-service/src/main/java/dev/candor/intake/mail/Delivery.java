package dev.candor.intake.mail;

import dev.candor.intake.mail.authentication.SenderChecks;
import dev.candor.intake.mail.reading.ReceivedMail;
import java.nio.file.Path;

/** A mail that is being delivered: where it goes, what it says and who vouches for it, and its bytes as they came. */
record Delivery(Envelope envelope, ReceivedMail mail, SenderChecks checks, Path raw, Fingerprint fingerprint) {}
