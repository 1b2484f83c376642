package dev.candor.intake.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C7 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AbortedUploadIT {

    @TestHTTPResource("/")
    URI address;

    @Test
    void leavesNoFileBehindWhenTheSenderGoesAway() throws IOException {
        for (var path : List.of("/projects/express/report", "/api/v1/projects/express/reports")) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                sendHalf(socket, path);
                await("the upload has reached the disk")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> openUploads() > 0);
            }
        }

        await("no upload is open any more").atMost(Duration.ofSeconds(30)).until(() -> openUploads() == 0);
        assertThat(filesOf(Path.of(System.getProperty("java.io.tmpdir")), "candor-upload-"))
                .isEmpty();
    }

    private static void sendHalf(Socket socket, String path) throws IOException {
        var out = socket.getOutputStream();
        out.write(("POST " + path + " HTTP/1.1\r\nHost: "
                        + socket.getInetAddress().getHostAddress()
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.bin\"\r\n\r\n")
                .getBytes(US_ASCII));
        out.write(new byte[5_000_000]);
        out.flush();
    }

    private static long openUploads() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(AbortedUploadIT::isUpload).count();
        }
    }

    private static boolean isUpload(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("candor-upload-");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static List<Path> filesOf(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
