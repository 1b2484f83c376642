package dev.candor.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {

    @Test
    void spellsAPropertyAsTheEnvironmentDoes() {
        var settings = new ServiceSettings(Map.of("candor.database.owner.password", "p"));

        assertThat(settings.environment()).containsExactly(Map.entry("CANDOR_DATABASE_OWNER_PASSWORD", "p"));
    }

    @Test
    void showsNoPassword() {
        var settings = new ServiceSettings(Map.of("candor.database.password", "secret"));

        assertThat(settings.toString()).doesNotContain("secret");
    }
}
