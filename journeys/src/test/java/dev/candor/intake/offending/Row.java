package dev.candor.intake.offending;

import jakarta.persistence.Entity;

@Entity
class Row {}
