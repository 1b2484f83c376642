package dev.candor.journal.offending;

import dev.candor.journal.StreamListener;

class Ear implements StreamListener {}
