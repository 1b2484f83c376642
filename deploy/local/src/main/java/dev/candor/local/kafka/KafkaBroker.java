package dev.candor.local.kafka;

import dev.candor.local.process.ChildCommand;
import dev.candor.local.process.RunningProcess;
import dev.candor.local.process.StopSignal;
import dev.candor.local.setup.Folders;
import dev.candor.local.setup.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One real broker in a JVM of its own, with the product's topics; may be killed and started again on its data. */
public final class KafkaBroker {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final BrokerSetting setting;
    private final RunningProcess process;

    private KafkaBroker(BrokerSetting setting, RunningProcess process) {
        this.setting = setting;
        this.process = process;
    }

    /** Starts it, and comes back when it listens and the topics are there. */
    public static KafkaBroker start(BrokerSetting setting) throws IOException {
        var words = Jvm.command(
                List.of("-Xmx320m", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                List.of(
                        "-cp",
                        setting.classPath(),
                        "dev.candor.kafka.Broker",
                        setting.data().toString(),
                        String.valueOf(setting.port()),
                        String.valueOf(setting.controllerPort())));
        var command = new ChildCommand(words, Map.of(), setting.log(), setting.mark());
        return new KafkaBroker(setting, command.startUntil("READY"));
    }

    /** The broker that an earlier start left running on this setting. */
    public static Optional<KafkaBroker> running(BrokerSetting setting) throws IOException {
        return RunningProcess.markedBy(setting.mark()).map(process -> new KafkaBroker(setting, process));
    }

    public String address() {
        return "127.0.0.1:" + setting.port();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void stop() throws IOException, InterruptedException {
        process.stop(StopSignal.TERM, STOP);
    }

    public void kill() throws IOException, InterruptedException {
        process.kill();
    }

    /** A broker on the same ports that has never heard anything: what the stream held is gone. */
    public KafkaBroker wipe() throws IOException, InterruptedException {
        kill();
        Folders.delete(setting.data());
        return start(setting);
    }
}
