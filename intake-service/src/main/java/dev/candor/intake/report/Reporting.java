package dev.candor.intake.report;

import dev.candor.events.CaseId;
import java.util.UUID;

/** A reporter's hold on a case: the report, and the generation of the receipt that opens it. */
public record Reporting(CaseId caseId, UUID reportId, int generation) {}
