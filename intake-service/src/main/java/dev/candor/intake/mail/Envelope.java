package dev.candor.intake.mail;

import java.util.List;

/**
 * To whom a mail was delivered, whatever its header says.
 *
 * @param sender empty for the null sender of automatic mail
 */
public record Envelope(String sender, List<String> recipients) {

    public Envelope {
        recipients = List.copyOf(recipients);
    }
}
