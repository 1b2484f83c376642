package dev.candor.notify.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcosystemTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:npm/express, npm, express",
        "pkg:npm/%40fastify/static, npm, @fastify/static",
        "pkg:maven/io.quarkus/quarkus-core, Maven, io.quarkus:quarkus-core",
        "pkg:pypi/django, PyPI, django",
        "pkg:golang/github.com/gin-gonic/gin, Go, github.com/gin-gonic/gin",
        "pkg:cargo/serde, crates.io, serde",
        "pkg:composer/laravel/framework, Packagist, laravel/framework",
        "pkg:gem/rails, RubyGems, rails",
        "pkg:nuget/Newtonsoft.Json, NuGet, Newtonsoft.Json"
    })
    void namesAPackageAsItsEcosystemDoes(String purl, String ecosystem, String name) {
        assertThat(Ecosystem.of(purl)).get().satisfies(it -> {
            assertThat(it.name()).isEqualTo(ecosystem);
            assertThat(it.packageName()).isEqualTo(name);
            assertThat(it.purl()).isEqualTo(purl);
        });
    }

    @Test
    void leavesTheVersionOut() {
        assertThat(Ecosystem.of("pkg:npm/express@4.0.0?x=y"))
                .get()
                .extracting(Ecosystem::purl)
                .isEqualTo("pkg:npm/express");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:github/expressjs/express", "pkg:generic/openssl", "not a purl", ""})
    void knowsNoOther(String purl) {
        assertThat(Ecosystem.of(purl)).isEmpty();
    }
}
