package dev.handrail.samples.traffic;

import com.sun.jna.Structure;
import dev.handrail.annotations.Arg;
import dev.handrail.samples.traffic.Traffic.TCI_ADD_FLOW_COMPLETE_HANDLER;
import dev.handrail.samples.traffic.Traffic.TCI_DEL_FLOW_COMPLETE_HANDLER;
import dev.handrail.samples.traffic.Traffic.TCI_MOD_FLOW_COMPLETE_HANDLER;
import dev.handrail.samples.traffic.Traffic.TCI_NOTIFY_HANDLER;

/** A client's handlers; only the first is required. Source: ns-traffic-tci_client_func_list. */
@Structure.FieldOrder({
  "ClNotifyHandler",
  "ClAddFlowCompleteHandler",
  "ClModifyFlowCompleteHandler",
  "ClDeleteFlowCompleteHandler"
})
public class TCI_CLIENT_FUNC_LIST extends Structure {

  public TCI_NOTIFY_HANDLER ClNotifyHandler;
  public TCI_ADD_FLOW_COMPLETE_HANDLER ClAddFlowCompleteHandler;
  public TCI_MOD_FLOW_COMPLETE_HANDLER ClModifyFlowCompleteHandler;
  public TCI_DEL_FLOW_COMPLETE_HANDLER ClDeleteFlowCompleteHandler;

  /** Without completion handlers: adding, modifying and deleting a flow block until done. */
  public TCI_CLIENT_FUNC_LIST(@Arg("!= null") TCI_NOTIFY_HANDLER notify) {
    ClNotifyHandler = notify;
  }

  /** With the completion handlers that let the caller wait. */
  public TCI_CLIENT_FUNC_LIST(@Arg("!= null") TCI_NOTIFY_HANDLER notify, FlowCompletion done) {
    ClNotifyHandler = notify;
    ClAddFlowCompleteHandler = done::completed;
    ClModifyFlowCompleteHandler = done::completed;
    ClDeleteFlowCompleteHandler = done::completed;
  }
}
