package dev.candor.local.service;

import java.util.Optional;

/** An account to make, or to let into one more project. */
public record NewUser(String name, String project, String role, Optional<String> mail) {}
