package dev.candor.events;

/**
 * Something that happened, said by the one service that owns it. What surrounds it (who, when, about which case) is
 * its {@link Recorded} form. Events only ever grow by optional components; a changed meaning is a new event.
 */
public sealed interface Event permits ReportEvent, CaseEvent, DeliveryEvent, ProjectEvent {}
