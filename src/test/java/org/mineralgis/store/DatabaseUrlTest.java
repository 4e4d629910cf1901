package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

    @Test
    void userAndPasswordMayHoldEscapedCharacters() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://g%40is:p%2Fa%3Ass+1@127.0.0.1:5433/minerals?sslmode=disable");
        assertEquals("jdbc:postgresql://127.0.0.1:5433/minerals?sslmode=disable", url.jdbcUrl());
        assertEquals("g@is", url.user());
        assertEquals("p/a:ss+1", url.password().reveal());
    }

    @Test
    void thePasswordIsNeverPrinted() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://gis:geheim@127.0.0.1/minerals");
        assertFalse(url.toString().contains("geheim"));
        assertEquals("***", url.password().toString());
    }

    @Test
    void theJdbcSpellingIsUnderstood() {
        assertEquals(
                "jdbc:postgresql://db:5432/minerals?user=gis&password=x",
                DatabaseUrl.parse("jdbc:postgresql://db:5432/minerals?user=gis&password=x")
                        .jdbcUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mysql://a/b", "postgresql://host", "postgresql://host/", "not an address", "jdbc:h2:mem"})
    void anotherFormIsRefusedWithoutRepeatingIt(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> DatabaseUrl.parse(text));
        assertEquals(
                "the database address is not of the form postgresql://user:password@host:port/name",
                refusal.getMessage());
    }
}
