package dev.candor.events.offending;

import jakarta.inject.Named;

@Named
class FrameworkEvent {}
