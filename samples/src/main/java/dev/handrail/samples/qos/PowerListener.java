package dev.handrail.samples.qos;

import dev.handrail.annotations.Invalidates;
import dev.handrail.samples.qos.Qos2.Qos;

/** Is told of the computer's sleep. Source: nf-qos2-qoscreatehandle, wm-powerbroadcast. */
public interface PowerListener {

  int PBT_APMRESUMEAUTOMATIC = 18;

  /** After a sleep no handle of before is valid. */
  @Invalidates(value = Qos.class, when = "event == 18")
  void onPowerEvent(int event);
}
