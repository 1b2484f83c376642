package dev.candor.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartHeadersTest {

    @Test
    void readsNameFileNameAndType() {
        var headers = PartHeaders.of(List.of(
                "Content-Disposition: form-data; name=\"files\"; filename=\"a b.txt\"", "content-TYPE: text/css"));

        assertThat(headers.name()).isEqualTo("files");
        assertThat(headers.fileName()).contains("a b.txt");
        assertThat(headers.mediaType()).isEqualTo("text/css");
    }

    @Test
    void understandsTheEscapesOfBrowsersAndOfOthers() {
        assertThat(fileName("filename=\"say %22hi%22.txt\"")).isEqualTo("say \"hi\".txt");
        assertThat(fileName("filename=\"say \\\"hi\\\".txt\"")).isEqualTo("say \"hi\".txt");
    }

    @Test
    void keepsANameInEveryScript() {
        assertThat(fileName("filename=\"naïve-日本.txt\"")).isEqualTo("naïve-日本.txt");
    }

    @Test
    void prefersTheExtendedName() {
        assertThat(fileName("filename=\"x.txt\"; filename*=UTF-8''na%C3%AFve%2B.txt"))
                .isEqualTo("naïve+.txt");
    }

    @Test
    void fallsBackFromAnExtendedNameThatIsBroken() {
        assertThat(fileName("filename=\"x.txt\"; filename*=UTF-8''%ZZ")).isEqualTo("x.txt");
    }

    @Test
    void refusesAPartThatIsNoFormData() {
        assertThatThrownBy(() -> PartHeaders.of(List.of("Content-Type: text/plain")))
                .isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> PartHeaders.of(List.of("Content-Disposition: form-data")))
                .isInstanceOf(MalformedUpload.class);
    }

    private static String fileName(String parameters) {
        return PartHeaders.of(List.of("Content-Disposition: form-data; name=\"files\"; " + parameters))
                .fileName()
                .orElseThrow();
    }
}
