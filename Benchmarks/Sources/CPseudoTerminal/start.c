#include "CPseudoTerminal.h"

#include <pty.h>
#include <stdlib.h>
#include <unistd.h>

int start_at_terminal(const char *program, char *const arguments[], pid_t *process) {
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    int terminal = -1;
    *process = forkpty(&terminal, NULL, NULL, &size);
    if (*process == 0) {
        setenv("TERM", "xterm-256color", 1);
        execv(program, arguments);
        _exit(127);
    }
    return *process < 0 ? -1 : terminal;
}
