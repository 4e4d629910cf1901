package org.mineralgis;

import java.util.concurrent.Callable;
import org.mineralgis.http.PortTakenException;
import org.mineralgis.load.LoadRefusedException;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.DatabaseException;
import org.mineralgis.style.StyleFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program behind the launcher {@code ./mineral-gis}. Every failure is one line on standard error and an exit code:
 * 1 data with errors or a refused load, 2 wrong usage, 3 database, 4 port taken, 5 a fault of our own.
 */
@Command(
        name = "mineral-gis",
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BenchCommand.class
        },
        description = "Mineral-resource datasets of Kashgar and Kizilsu from PostGIS.")
public final class Main implements Callable<Integer> {

    static final int DATA = 1;
    static final int USAGE = 2;
    static final int DATABASE = 3;
    static final int PORT = 4;
    static final int FAULT = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setParameterExceptionHandler((problem, given) -> say(problem.getMessage(), USAGE));
        line.setExecutionExceptionHandler((problem, command, parsed) -> explain(problem));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        return say("a command is needed: serve, load, check, import, export or bench", USAGE);
    }

    private static int explain(Exception problem) {
        if (problem instanceof DatasetFileException
                || problem instanceof LoadRefusedException
                || problem instanceof StyleFileException) {
            return say(problem.getMessage(), DATA);
        }
        if (problem instanceof UsageException) {
            return say(problem.getMessage(), USAGE);
        }
        if (problem instanceof DatabaseException) {
            return say(problem.getMessage(), DATABASE);
        }
        if (problem instanceof PortTakenException) {
            return say(problem.getMessage(), PORT);
        }
        LOG.error("The command failed", problem);
        return say("a fault of the program itself; the log above has the cause", FAULT);
    }

    static int say(String line, int code) {
        System.err.println("mineral-gis: " + line);
        return code;
    }
}
