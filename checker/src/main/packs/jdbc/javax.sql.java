// Spec pack jdbc, package javax.sql: from the JDK 25 API documentation (module java.sql).
//
// Left out: StatementEvent.getStatement, RowSetInternal.getConnection (views, see java.sql), XAConnection.getXAResource (no handle),
// streams given to setters of RowSet (the caller closes them: that is the default).
package javax.sql;

import dev.handrail.annotations.*;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

public interface CommonDataSource {
    // Kept by the data source.
    void setLogWriter(@Owned PrintWriter out) throws SQLException;
}

public interface DataSource extends CommonDataSource, java.sql.Wrapper {
    @Opens Connection getConnection() throws SQLException;
    @Opens Connection getConnection(String username, String password) throws SQLException;
    void setLogWriter(@Owned PrintWriter out) throws SQLException;
}

public interface ConnectionPoolDataSource extends CommonDataSource {
    @Opens PooledConnection getPooledConnection() throws SQLException;
    @Opens PooledConnection getPooledConnection(String user, String password) throws SQLException;
    void setLogWriter(@Owned PrintWriter out) throws SQLException;
}

public interface XADataSource extends CommonDataSource {
    @Opens XAConnection getXAConnection() throws SQLException;
    @Opens XAConnection getXAConnection(String user, String password) throws SQLException;
    void setLogWriter(@Owned PrintWriter out) throws SQLException;
}

public interface PooledConnectionBuilder {
    @Opens PooledConnection build() throws SQLException;
}

public interface XAConnectionBuilder {
    @Opens XAConnection build() throws SQLException;
}

// Closed by the pool, as a rule from a ConnectionEventListener: whoever opens one and hands out its logical connection is right.
@Handle(mustClose = false)
public interface PooledConnection {
    @Opens(on = "this") Connection getConnection() throws SQLException;

    // Not AutoCloseable; closes the physical connection. Nothing is said of a second close.
    @Closes(idempotent = true) void close() throws SQLException;

    // Pools close first and sign off then.
    @AnyTime void removeConnectionEventListener(ConnectionEventListener listener);
    @AnyTime void removeStatementEventListener(StatementEventListener listener);
}

public interface XAConnection extends PooledConnection {
}

// Hangs on no statement: a rowset has its own connection.
@Handle
public interface RowSet extends ResultSet {
    // Fills the rowset anew; what a close in between does to that is not said.
    @AnyTime void execute() throws SQLException;
    @AnyTime void removeRowSetListener(RowSetListener listener);
    // Properties, for the next execute.
    @AnyTime void setCommand(String cmd) throws SQLException;
    @AnyTime void setUrl(String url) throws SQLException;
    @AnyTime void setDataSourceName(String name) throws SQLException;
    @AnyTime void setUsername(String name) throws SQLException;
    @AnyTime void setPassword(String password) throws SQLException;
    @AnyTime String getCommand();
    @AnyTime String getUrl() throws SQLException;
    @AnyTime String getDataSourceName();
    @AnyTime String getUsername();
}
