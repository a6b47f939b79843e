package dev.handrail.checker.host.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.Trees;
import dev.handrail.checker.host.Arguments;
import dev.handrail.checker.host.DiagnosticLog;
import dev.handrail.checker.host.Session;
import java.util.List;

/**
 * The plugin of javac: {@code -Xplugin:Handrail}, with options after the name: {@code
 * "-Xplugin:Handrail strict HandleLeak=warning"}.
 */
public final class HandrailPlugin implements Plugin {

  @Override
  public String getName() {
    return "Handrail";
  }

  @Override
  public void init(JavacTask task, String... words) {
    Arguments arguments = Arguments.parse(List.of(words));
    Trees trees = Trees.instance(task);
    Session session = new Session(trees, task.getElements(), task.getTypes(), arguments.options());
    DiagnosticLog log = new DiagnosticLog(trees, session);
    task.addTaskListener(new CompilationListener(session, log, arguments.mistakes()));
  }
}
