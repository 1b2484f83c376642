package dev.candor.triage.offending;

import dev.candor.triage.console.Board;

class UsesConsole {

    Board board = new Board();
}
