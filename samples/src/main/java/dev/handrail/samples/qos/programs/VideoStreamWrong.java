package dev.handrail.samples.qos.programs;

import com.sun.jna.Pointer;
import dev.handrail.samples.qos.Qos2;
import dev.handrail.samples.qos.QosFlow;
import dev.handrail.samples.qos.QosHandle;
import dev.handrail.samples.qos.SOCKADDR;
import java.util.List;

/** Streams a video to one or many viewers; with mistakes. */
public final class VideoStreamWrong {

  private final Pointer rate;
  private QosFlow current; // finding: HandleNoCloser

  /** A stream with the rate that each viewer shall get. */
  public VideoStreamWrong(Pointer rate) {
    this.rate = rate;
  }

  /** Closes the handle before the flow. */
  public void toOne(long socket, SOCKADDR viewer, Runnable frames) {
    QosHandle qos = QosHandle.create();
    QosFlow flow = qos.add(socket, viewer, Qos2.QOSTrafficTypeAudioVideo);
    frames.run();
    qos.close(); // finding: HandleCloseOrder
    flow.close();
  }

  /** Uses a flow that is gone. */
  public boolean again(QosHandle qos, long socket, SOCKADDR viewer) {
    QosFlow flow = qos.add(socket, viewer, Qos2.QOSTrafficTypeAudioVideo);
    flow.close();
    return flow.setRate(rate); // finding: HandleUseAfterClose
  }

  /** Makes a flow for each viewer and ends none. */
  public void toMany(QosHandle qos, List<Long> sockets, SOCKADDR viewer, Runnable frames) {
    for (long socket : sockets) {
      QosFlow flow = qos.add(socket, viewer, Qos2.QOSTrafficTypeVoice); // finding: HandleLeak
      flow.setRate(rate);
    }
    frames.run();
  }

  /** Keeps a flow that no method closes. */
  public void keep(QosHandle qos, long socket, SOCKADDR viewer) {
    current = qos.add(socket, viewer, Qos2.QOSTrafficTypeAudioVideo);
  }

  /** Whether a flow is kept. */
  public boolean isStreaming() {
    return current != null;
  }

  /** Leaves the handle open where the rate is refused. */
  public boolean tryRate(long socket, SOCKADDR viewer) {
    QosHandle qos = QosHandle.create(); // finding: HandleLeak
    try (QosFlow flow = qos.add(socket, viewer, Qos2.QOSTrafficTypeAudioVideo)) {
      if (!flow.setRate(rate)) {
        return false;
      }
    }
    qos.close();
    return true;
  }
}
