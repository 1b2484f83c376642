package dev.candor.journeys.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, each with its reason. */
final class Rules {

    private static final Set<String> NOW = Set.of("now", "instant", "currentTimeMillis");

    private Rules() {}

    static final ArchRule EVENTS_NEED_NO_FRAMEWORK = classes()
            .that(resideInAPackage("dev.candor.events.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.candor.events.."))
            .because("the contract outlives every framework that carries it");

    static final ArchRule ONLY_THE_JOURNAL_KNOWS_KAFKA = noClasses()
            .that(resideOutsideOfPackages("dev.candor.journal..", "dev.candor.local..", "dev.candor.kafka.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.kafka..",
                    "io.smallrye.reactive.messaging..",
                    "org.eclipse.microprofile.reactive.messaging.."))
            .because("order, once-ness and parking are decided in one place");

    static final ArchRule ONLY_LISTENERS_RECEIVE = methods()
            .that()
            .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Listener")
            .because("what a service hears is found by the name of its class");

    static final ArchRule STREAM_LISTENERS_SAY_SO = classes()
            .that()
            .implement("dev.candor.journal.StreamListener")
            .should()
            .haveSimpleNameEndingWith("Listener")
            .because("what a service hears is found by the name of its class");

    static final ArchRule ONLY_ENTITIES_ARE_ROWS = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveSimpleNameEndingWith("Entity")
            .because("the suffix is the passport: a row stays at home");

    static final ArchRule ONLY_REPOSITORIES_KNOW_PANACHE = noClasses()
            .that(resideInAPackage("dev.candor.."))
            .and()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .and(resideOutsideOfPackages("dev.candor.journal.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.quarkus.hibernate.reactive.panache.."))
            .because("a use case moves data around the rule, and does not know how it is kept");

    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = slices().matching("dev.candor.(intake|triage|notify)..")
            .namingSlices("$1-service")
            .should()
            .notDependOnEachOther()
            .because("they talk by events and a few internal addresses, and are deployed apart");

    static final ArchRule INTAKE_HAS_NO_CYCLES = slices().matching("dev.candor.intake.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is read, changed and moved alone");

    static final ArchRule TRIAGE_HAS_NO_CYCLES = slices().matching("dev.candor.triage.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is read, changed and moved alone");

    static final ArchRule NOTIFY_HAS_NO_CYCLES = slices().matching("dev.candor.notify.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is read, changed and moved alone");

    static final ArchRule NOBODY_USES_THE_CONSOLE = noClasses()
            .that(resideInAPackage("dev.candor.triage.."))
            .and(resideOutsideOfPackages("dev.candor.triage.console.."))
            .should()
            .dependOnClassesThat(resideInAPackage("dev.candor.triage.console.."))
            .because("the console shows what the features do, and none of them needs to be shown");

    static final ArchRule ONLY_THE_CLOCK_PRODUCER_ASKS_THE_SYSTEM = classes()
            .that(resideOutsideOfPackages("dev.candor.local..", "dev.candor.kafka.."))
            .and()
            .haveSimpleNameNotEndingWith("ClockProducer")
            .should(not(callMethodWhere(describe("asks the system for the time", Rules::asksTheSystemForTheTime))))
            .because("a test must be able to choose the day an embargo ends");

    static final ArchRule CONSTRUCTORS_INJECT = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs is said by its constructor");

    static final ArchRule NOBODY_PRINTS = noClasses()
            .that(resideOutsideOfPackages("dev.candor.local..", "dev.candor.kafka.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a report must never reach a console by accident; the logger knows what it may say");

    static final ArchRule ENDPOINTS_SAY_WHO_MAY = methods()
            .that(describe("answer HTTP requests", Rules::answersRequests))
            .should(beOpenedOnPurpose())
            .because("an endpoint that forgot to say who may call it is open to all");

    static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that(describe("answer HTTP requests", Rules::answersRequests))
            .should()
            .bePublic()
            .because("a method that is not public is silently ignored");

    static final ArchRule ENTITIES_STAY_AT_HOME = methods()
            .that(describe("answer HTTP requests", Rules::answersRequests))
            .should()
            .notHaveRawReturnType(describe("an entity", it -> it.getSimpleName().endsWith("Entity")))
            .because("what leaves a service is written down in a record; a new column is secret until then");

    static final ArchRule ONE_WAY_TO_OPEN_A_TRANSACTION = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.candor.journal.Transactions")
            .should()
            .callMethodWhere(describe("opens a transaction", Rules::opensATransaction))
            .orShould()
            .beAnnotatedWith("io.quarkus.hibernate.reactive.panache.common.WithTransaction")
            .because("a client that disconnects tears a transaction that is not shielded");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(liveInANullMarkedPackage())
            .because("absence is said by Optional, and the compiler checks it");

    static final ArchRule CONSTRUCTORS_ARE_FEW = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
            .should(takeAtMost(8))
            .because("a class that needs more has more than one job");

    private static boolean asksTheSystemForTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getTarget().getName();
        return NOW.contains(name)
                        && (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && !owner.equals("java.time.Clock")
                || owner.equals("java.time.Clock") && name.startsWith("system");
    }

    private static boolean opensATransaction(JavaMethodCall call) {
        var name = call.getTarget().getName();
        var owner = call.getTargetOwner().getName();
        return name.equals("withTransaction")
                && (owner.startsWith("io.quarkus.")
                        || owner.startsWith("io.vertx.")
                        || owner.startsWith("org.hibernate."));
    }

    /** An interface with the same annotations is a client: it asks. */
    private static boolean answersRequests(JavaMethod method) {
        return !method.getOwner().isInterface()
                && Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS").stream()
                        .anyMatch(it -> method.isAnnotatedWith("jakarta.ws.rs." + it));
    }

    private static ArchCondition<JavaMethod> beOpenedOnPurpose() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = Set.of(
                                "jakarta.annotation.security.RolesAllowed",
                                "jakarta.annotation.security.PermitAll",
                                "jakarta.annotation.security.DenyAll",
                                "io.quarkus.security.Authenticated")
                        .stream()
                        .anyMatch(it ->
                                method.isAnnotatedWith(it) || method.getOwner().isAnnotatedWith(it));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " does not say who may call"));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " parameters") {
            @Override
            public void check(JavaConstructor it, ConditionEvents events) {
                var count = it.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(it, count <= most, it.getFullName() + " takes " + count));
            }
        };
    }
}
