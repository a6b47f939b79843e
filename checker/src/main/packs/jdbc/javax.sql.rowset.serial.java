// Spec pack jdbc, package javax.sql.rowset.serial: from the JDK 25 API documentation (module java.sql.rowset).
//
// The classes are handles without an obligation because Blob, Clob and Array of java.sql are.
package javax.sql.rowset.serial;

import dev.handrail.annotations.*;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;

public class SerialBlob implements Blob, java.io.Serializable, Cloneable {
    @AnyTime public Object clone();
}

public class SerialClob implements Clob, java.io.Serializable, Cloneable {
    @AnyTime public Object clone();
}

public class SerialArray implements Array, java.io.Serializable, Cloneable {
    @AnyTime public Object clone();
}
