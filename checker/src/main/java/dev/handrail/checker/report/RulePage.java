package dev.handrail.checker.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of the rules: what each says, with examples that are its tests. */
public final class RulePage {

  private RulePage() {}

  /** The page of the rule with the name, in Markdown. */
  public static Optional<String> of(String rule) {
    if (!rule.matches("\\w+")) {
      return Optional.empty();
    }
    try (InputStream page =
        RulePage.class.getResourceAsStream("/dev/handrail/checker/rule/" + rule + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
