"""Where the program starts: what stops it while it loads stops it without a word."""

import signal

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Nothing is under way yet that would have to be cleared up; ``main`` takes this back.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from plans.cli import main

if __name__ == "__main__":
    main()
