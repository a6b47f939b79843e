// Spec pack jdk, package com.sun.tools.attach: from the JDK 25 API documentation (module jdk.attach).
//
// Left out: AttachProvider (for implementors).
package com.sun.tools.attach;

import dev.handrail.annotations.*;
import java.io.IOException;
import com.sun.tools.attach.spi.AttachProvider;

@Handle
public abstract class VirtualMachine {
    @Opens public static VirtualMachine attach(String id) throws AttachNotSupportedException, IOException;
    @Opens public static VirtualMachine attach(VirtualMachineDescriptor vmd) throws AttachNotSupportedException, IOException;

    // Again without effect; all requests afterwards fail.
    @Closes(idempotent = true) public abstract void detach() throws IOException;

    @AnyTime public final AttachProvider provider();
    @AnyTime public final String id();
}
