package dev.candor.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The person at the keyboard. What is said here is in no log and no file. */
record Terminal(InputStream in, PrintStream out) {

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A text as it is, to be sent into a file. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Only the whole word counts as a yes; no answer, as from a script, is a no. */
    boolean confirms(String question) throws IOException {
        out.print(question + " Type yes to go on: ");
        out.flush();
        var answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return "yes".equals(answer == null ? "" : answer.strip());
    }
}
