package dev.handrail.checker.report;

import dev.handrail.checker.ir.Site;

/** Something wrong with what the user declared or asked for: an annotation, a spec, an option. */
public record Problem(Site site, String message, String fix) {}
