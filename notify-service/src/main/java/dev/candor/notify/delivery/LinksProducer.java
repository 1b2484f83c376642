package dev.candor.notify.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Links by configuration. */
class LinksProducer {

    @Produces
    @Singleton
    Links links(NotifyConfig config) {
        return new Links(config.intake().url(), config.triage().url(), config.site());
    }
}
