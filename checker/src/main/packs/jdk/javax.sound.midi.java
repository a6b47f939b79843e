// Spec pack jdk, package javax.sound.midi: from the JDK 25 API documentation (module java.desktop).
//
// Left out: the obligation to close devices, receivers and transmitters (a device that was opened for the program's life, receivers of a chain
// closed with their device, devices opened implicitly), uses of a device that was never opened, MidiDevice.getReceivers.
package javax.sound.midi;

import dev.handrail.annotations.*;

public interface MidiDevice extends AutoCloseable {
    @Handle(mustClose = false) interface Open {}

    @Opens(value = Open.class, at = "this") void open() throws MidiUnavailableException;
    // Closes its receivers and transmitters.
    @Closes(value = Open.class, idempotent = true) void close();

    @Opens(value = Receiver.Open.class, on = "this") Receiver getReceiver() throws MidiUnavailableException;
}

public interface Receiver extends AutoCloseable {
    @Handle(mustClose = false, childOf = MidiDevice.Open.class, onParentClose = OnParentClose.CLOSED) interface Open {}

    // IllegalStateException after close.
    @Uses(Open.class) void send(MidiMessage message, long timeStamp);
    @Closes(value = Open.class, idempotent = true) void close();
}

public interface Sequencer extends MidiDevice {
    // IllegalStateException while closed.
    @Uses(MidiDevice.Open.class) void start();
    @Uses(MidiDevice.Open.class) void startRecording();
}

public class MidiSystem {
    // May open a device, which is closed with the receiver.
    @Opens(Receiver.Open.class) public static Receiver getReceiver() throws MidiUnavailableException;
}
