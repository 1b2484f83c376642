package dev.candor.intake.upload;

import dev.candor.intake.report.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it was sent.
 *
 * @param refusals why files were left out: their number or their size
 */
public record Upload(Map<String, String> fields, List<UploadedFile> files, List<FieldProblem> refusals)
        implements AutoCloseable {

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public void close() {
        files.forEach(UploadedFile::close);
    }
}
