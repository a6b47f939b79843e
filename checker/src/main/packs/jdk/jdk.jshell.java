// Spec pack jdk, package jdk.jshell: from the JDK 25 API documentation (module jdk.jshell).
//
// Left out: streams given to the builder (borrowed, the default).
package jdk.jshell;

import dev.handrail.annotations.*;
import java.util.stream.Stream;

// Holds a virtual machine of its own. Closed, it still tells of its snippets.
@Handle
public class JShell implements AutoCloseable {
    public static class Builder {
        @Opens public JShell build() throws IllegalStateException;
    }

    @Opens public static JShell create() throws IllegalStateException;

    // Nothing is said of a second close.
    @Closes(idempotent = true) public void close();

    @AnyTime public SourceCodeAnalysis sourceCodeAnalysis();
    @AnyTime public void stop();
    @AnyTime public Stream<Snippet> snippets();
    @AnyTime public Stream<VarSnippet> variables();
    @AnyTime public Stream<MethodSnippet> methods();
    @AnyTime public Stream<TypeDeclSnippet> types();
    @AnyTime public Stream<ImportSnippet> imports();
    @AnyTime public void unsubscribe(JShell.Subscription token);
}
