package dev.candor.intake.offending.neighbour;

import dev.candor.triage.offending.Neighbour;

class UsesTriage {

    Neighbour neighbour = new Neighbour();
}
