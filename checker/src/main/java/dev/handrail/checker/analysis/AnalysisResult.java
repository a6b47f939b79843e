package dev.handrail.checker.analysis;

import dev.handrail.checker.report.Finding;
import java.util.List;

/**
 * What the analysis of a compilation yields.
 *
 * @param findings in the order of their sites, suppressed ones left out
 * @param notes methods given up, internal errors, unused suppressions: one sentence each
 * @param methods how many methods were analysed
 * @param givenUp how many of them were given up
 * @param unknown how many handles went where we cannot see
 */
public record AnalysisResult(
    List<Finding> findings, List<Finding.Step> notes, int methods, int givenUp, int unknown) {}
