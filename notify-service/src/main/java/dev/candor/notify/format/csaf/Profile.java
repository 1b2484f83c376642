package dev.candor.notify.format.csaf;

/** The profiles that we write. Two documents about one case need ids of their own. */
enum Profile {
    BASE("csaf_base", ""),
    SECURITY_ADVISORY("csaf_security_advisory", ""),
    VEX("csaf_vex", "-VEX");

    private final String category;
    private final String suffix;

    Profile(String category, String suffix) {
        this.category = category;
        this.suffix = suffix;
    }

    String category() {
        return category;
    }

    String trackingId(String caseId) {
        return caseId + suffix;
    }
}
