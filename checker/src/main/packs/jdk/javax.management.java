// Spec pack jdk, package javax.management: from the JDK 25 API documentation (module java.management).
//
// Left out: MBeanServerFactory (its servers are given back by releaseMBeanServer, which hardly anybody calls), proxies, monitors and timers.
// Of the exceptions only IOException is named.
package javax.management;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.util.Set;
import javax.management.remote.JMXConnector;

// A connection that a JMXConnector gave ends with it; a local MBeanServer is one too, and never ends.
public interface MBeanServerConnection {
    @Uses(JMXConnector.Remote.class) ObjectInstance createMBean(String className, ObjectName name) throws IOException;
    @Uses(JMXConnector.Remote.class) ObjectInstance createMBean(String className, ObjectName name, ObjectName loaderName) throws IOException;
    @Uses(JMXConnector.Remote.class) ObjectInstance createMBean(String className, ObjectName name, Object[] params, String[] signature) throws IOException;
    @Uses(JMXConnector.Remote.class) ObjectInstance createMBean(String className, ObjectName name, ObjectName loaderName, Object[] params, String[] signature) throws IOException;
    @Uses(JMXConnector.Remote.class) void unregisterMBean(ObjectName name) throws IOException;
    @Uses(JMXConnector.Remote.class) ObjectInstance getObjectInstance(ObjectName name) throws IOException;
    @Uses(JMXConnector.Remote.class) Set<ObjectInstance> queryMBeans(ObjectName name, QueryExp query) throws IOException;
    @Uses(JMXConnector.Remote.class) Set<ObjectName> queryNames(ObjectName name, QueryExp query) throws IOException;
    @Uses(JMXConnector.Remote.class) boolean isRegistered(ObjectName name) throws IOException;
    @Uses(JMXConnector.Remote.class) Integer getMBeanCount() throws IOException;
    @Uses(JMXConnector.Remote.class) Object getAttribute(ObjectName name, String attribute) throws IOException;
    @Uses(JMXConnector.Remote.class) AttributeList getAttributes(ObjectName name, String[] attributes) throws IOException;
    @Uses(JMXConnector.Remote.class) void setAttribute(ObjectName name, Attribute attribute) throws IOException;
    @Uses(JMXConnector.Remote.class) AttributeList setAttributes(ObjectName name, AttributeList attributes) throws IOException;
    @Uses(JMXConnector.Remote.class) Object invoke(ObjectName name, String operationName, Object[] params, String[] signature) throws IOException;
    @Uses(JMXConnector.Remote.class) String getDefaultDomain() throws IOException;
    @Uses(JMXConnector.Remote.class) String[] getDomains() throws IOException;
    @Uses(JMXConnector.Remote.class) void addNotificationListener(ObjectName name, NotificationListener listener, NotificationFilter filter, Object handback) throws IOException;
    @Uses(JMXConnector.Remote.class) void addNotificationListener(ObjectName name, ObjectName listener, NotificationFilter filter, Object handback) throws IOException;
    @Uses(JMXConnector.Remote.class) void removeNotificationListener(ObjectName name, ObjectName listener) throws IOException;
    @Uses(JMXConnector.Remote.class) void removeNotificationListener(ObjectName name, ObjectName listener, NotificationFilter filter, Object handback) throws IOException;
    @Uses(JMXConnector.Remote.class) void removeNotificationListener(ObjectName name, NotificationListener listener) throws IOException;
    @Uses(JMXConnector.Remote.class) void removeNotificationListener(ObjectName name, NotificationListener listener, NotificationFilter filter, Object handback) throws IOException;
    @Uses(JMXConnector.Remote.class) MBeanInfo getMBeanInfo(ObjectName name) throws IOException;
    @Uses(JMXConnector.Remote.class) boolean isInstanceOf(ObjectName name, String className) throws IOException;
}
