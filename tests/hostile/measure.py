"""What a command costs, whatever else the machine does."""
import os
import subprocess

PROGRAM = os.environ["DEALGRAPH_PROGRAM"]


def seconds_and_output(arguments, stdin, bound=300):
    """Time of the processor in user mode, and what was printed."""
    before = os.times().children_user
    done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=bound, check=True)
    return os.times().children_user - before, done.stdout


def best_seconds(arguments, stdin, times=2):
    return min(seconds_and_output(arguments, stdin)[0] for _ in range(times))
