// Spec pack jdk, package javax.naming.directory: from the JDK 25 API documentation (module java.naming).
//
// See javax.naming.
package javax.naming.directory;

import dev.handrail.annotations.*;
import javax.naming.InitialContext;

// Holds a connection to a directory server, other than an InitialContext. For InitialLdapContext as well.
@Handle
public class InitialDirContext extends InitialContext implements DirContext {
}
