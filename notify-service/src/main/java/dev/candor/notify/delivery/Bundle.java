package dev.candor.notify.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An advisory in every form that tells it. It goes out whole, or, with a problem in any of them, not at all. */
public record Bundle(PublicAdvisory advisory, Map<String, String> texts, List<FormatProblem> problems) {

    public static Bundle of(PublicAdvisory advisory, List<AdvisoryFormat> formats, List<FormatJudge> judges) {
        var texts = new TreeMap<String, String>();
        var problems = new ArrayList<FormatProblem>();
        for (var format : formats) {
            if (format.tells(advisory)) {
                var text = format.render(advisory);
                texts.put(format.name(), text);
                problems.addAll(format.problems(text));
                judges.forEach(it -> problems.addAll(it.problems(format.name(), text)));
            }
        }
        return new Bundle(advisory, texts, problems);
    }

    public boolean mayGoOut() {
        return problems.isEmpty();
    }
}
