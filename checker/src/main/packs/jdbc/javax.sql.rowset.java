// Spec pack jdbc, package javax.sql.rowset: from the JDK 25 API documentation (module java.sql.rowset).
//
// Left out: BaseRowSet (a skeleton for implementors), row sets made by the other methods of RowSetFactory (without an obligation),
// readers and streams given to WebRowSet (the caller closes them: that is the default).
package javax.sql.rowset;

import dev.handrail.annotations.*;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.RowSet;

public interface RowSetFactory {
    // Keeps a connection; the other row sets are in memory.
    @Opens JdbcRowSet createJdbcRowSet() throws SQLException;
}

public interface JdbcRowSet extends RowSet, Joinable {
}

// Disconnected: its rows are in memory, nothing is lost if nobody closes it. For Web-, Filtered- and JoinRowSet as well.
@Handle(mustClose = false)
public interface CachedRowSet extends RowSet, Joinable {
    // Fill it anew.
    @AnyTime void populate(ResultSet data) throws SQLException;
    @AnyTime void populate(ResultSet rs, int startRow) throws SQLException;
    @AnyTime void execute(Connection conn) throws SQLException;
    @AnyTime void release() throws SQLException;
    @AnyTime int size();
}
