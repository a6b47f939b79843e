package dev.handrail.samples.qos;

import com.sun.jna.Structure;
import dev.handrail.annotations.Arg;

/** The version of the QOS protocol; there is one: 1.0. Source: ns-qos2-qos_version. */
@Structure.FieldOrder({"MajorVersion", "MinorVersion"})
public class QOS_VERSION extends Structure {

  public short MajorVersion;
  public short MinorVersion;

  /** Only 1 and 0 are accepted. */
  public QOS_VERSION(@Arg("== 1") int major, @Arg("== 0") int minor) {
    MajorVersion = (short) major;
    MinorVersion = (short) minor;
  }
}
