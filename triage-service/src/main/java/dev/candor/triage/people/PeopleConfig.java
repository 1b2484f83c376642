package dev.candor.triage.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "candor.people")
interface PeopleConfig {

    /** The work of one guess at a password, in rounds of PBKDF2 with SHA-512. Passwords that are kept keep theirs. */
    @WithDefault("210000")
    @Min(1_000) int passwordRounds();
}
