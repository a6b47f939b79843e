// Spec pack jdk, package javax.smartcardio: from the JDK 25 API documentation (module java.smartcardio).
//
// Left out: beginExclusive and endExclusive (a second handle on the same object).
package javax.smartcardio;

import dev.handrail.annotations.*;

// connect gives the same connection again while there is one, so nobody can say who must disconnect.
@Handle(mustClose = false)
public abstract class Card {
    @AnyTime public abstract ATR getATR();
    @AnyTime public abstract String getProtocol();
    // Closing the basic channel is an IllegalStateException.
    @Borrowed public abstract CardChannel getBasicChannel();
    @Opens public abstract CardChannel openLogicalChannel() throws CardException;
    // Nothing is said of a second disconnect.
    @Closes(idempotent = true) public abstract void disconnect(boolean reset) throws CardException;
}

@Handle(mustClose = false, childOf = Card.class, onParentClose = OnParentClose.CLOSED)
public abstract class CardChannel {
    @AnyTime public abstract Card getCard();
    // Again without effect.
    @Closes(idempotent = true) public abstract void close() throws CardException;
}

public abstract class CardTerminal {
    @Opens public abstract Card connect(String protocol) throws CardException;
}
