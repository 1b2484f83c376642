package dev.candor.intake.mail.reading;

import java.nio.file.Path;

/**
 * A file that came with a mail. It is never unpacked or looked into.
 *
 * @param name safe to show and to store
 * @param mediaType as claimed by the sender
 * @param file where its bytes are, as long as the mail is being received
 */
public record AttachedFile(String name, String mediaType, Path file) {}
