package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mineralgis.store.QueryTooLongException;

final class ProblemMapperTest {

    @Test
    void aQueryThatTookTooLongIsToldAsSuchAndNotAsAFaultOfOurs() {
        SQLException cancelled = new SQLException("canceling statement due to statement timeout", "57014");
        Problem problem = ProblemMapper.problem(new QueryTooLongException("took too long", cancelled));
        assertEquals(503, problem.type().status());
        assertEquals("too-long", problem.type().key());
        assertTrue(
                problem.detail().en().contains("30 seconds"), problem.detail().en());
        assertTrue(problem.detail().zh().contains("30 秒"), problem.detail().zh());
    }
}
