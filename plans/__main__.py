"""Where the program starts: what stops it while it loads stops it without a word."""

import gc
import signal

# What a command builds it keeps to its end: looking through it for garbage again and again takes
# a third of a large diff, and while the program loads it finds none.
gc.set_threshold(100_000, 50, 100)
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Nothing is under way yet that would have to be cleared up; ``main`` takes this back.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from plans.cli import main  # noqa: E402 (what stands above is for all that loads)

if __name__ == "__main__":
    main()
