// Spec pack jdk, package java.util.prefs: from the JDK 25 API documentation (module java.prefs).
//
// Nodes have no close. Left out: that a node's descendants are removed with it.
package java.util.prefs;

import dev.handrail.annotations.*;

// A node that was removed answers its name and may be flushed; all else is an IllegalStateException, a second removal included.
@Handle(mustClose = false)
public abstract class Preferences {
    @Closes public abstract void removeNode() throws BackingStoreException;
    // False for "" on a removed node.
    @AnyTime public abstract boolean nodeExists(String pathName) throws BackingStoreException;
    @AnyTime public abstract String name();
    @AnyTime public abstract String absolutePath();
    @AnyTime public abstract boolean isUserNode();
    @AnyTime public abstract void flush() throws BackingStoreException;
}
