package dev.candor.intake.mail.flood;

/** How many mails that nobody vouches for came to a project within an hour, the newest among them. */
record Arrivals(long byAuthor, long fromDomain, long inAll) {

    boolean areMany(FloodConfig most) {
        return byAuthor > most.perAuthor() || fromDomain > most.perDomain() || inAll > most.perProject();
    }
}
