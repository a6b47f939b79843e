package dev.handrail.samples.qos.programs;

import com.sun.jna.Pointer;
import dev.handrail.samples.qos.Qos2;
import dev.handrail.samples.qos.QosFlow;
import dev.handrail.samples.qos.QosHandle;
import dev.handrail.samples.qos.SOCKADDR;
import java.util.ArrayList;
import java.util.List;

/** Streams a video to one or many viewers, with the wrappers. */
public final class VideoStream {

  private final Pointer rate;

  /** A stream with the rate that each viewer shall get. */
  public VideoStream(Pointer rate) {
    this.rate = rate;
  }

  /** Streams to one viewer. */
  public void toOne(long socket, SOCKADDR viewer, Runnable frames) {
    try (QosHandle qos = QosHandle.create();
        QosFlow flow = qos.add(socket, viewer, Qos2.QOSTrafficTypeAudioVideo)) {
      if (!flow.setRate(rate)) {
        System.err.println("streaming without a rate");
      }
      frames.run();
    }
  }

  /** Streams to many viewers at once. */
  public void toMany(List<Long> sockets, SOCKADDR group, Runnable frames) {
    try (QosHandle qos = QosHandle.create()) {
      List<QosFlow> flows = new ArrayList<>();
      for (long socket : sockets) {
        flows.add(qos.add(socket, group, Qos2.QOSTrafficTypeAudioVideo));
      }
      frames.run();
      for (QosFlow flow : flows) {
        flow.close();
      }
    }
  }

  /** Streams to viewers one after the other. */
  public int inTurn(List<Long> sockets, SOCKADDR viewer, Runnable frames) {
    int served = 0;
    try (QosHandle qos = QosHandle.create()) {
      for (long socket : sockets) {
        if (serve(qos, socket, viewer, frames)) {
          served++;
        }
      }
    }
    return served;
  }

  private boolean serve(QosHandle qos, long socket, SOCKADDR viewer, Runnable frames) {
    try (QosFlow flow = qos.add(socket, viewer, Qos2.QOSTrafficTypeAudioVideo)) {
      frames.run();
      return flow.setRate(rate);
    }
  }
}
