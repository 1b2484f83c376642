package dev.candor.notify.offending;

class LateEntity {}
