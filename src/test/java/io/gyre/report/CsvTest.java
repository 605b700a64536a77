package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.math.Absent;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void text_fields_areSeparatedAndQuotedWhereNeeded() {
        String text = new Csv()
                .header("key", "value")
                .add("a,b")
                .add(0.25)
                .end()
                .add("say \"x\"\nnow")
                .add(Absent.VALUE)
                .end()
                .text();
        assertEquals("key,value\r\n\"a,b\",0.25\r\n\"say \"\"x\"\"\nnow\",\r\n", text);
    }

    @Test
    void add_formula_isMadeText() {
        assertEquals(
                "'=1+1,-2,'@x,'-cmd|x\r\n",
                new Csv().add("=1+1").add(-2.0).add("@x").add("-cmd|x").end().text());
        assertEquals(",true,7\r\n", new Csv().skip(1).add(true).add(7L).end().text());
    }
}
