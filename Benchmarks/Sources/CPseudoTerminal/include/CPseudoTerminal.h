#pragma once
#include <sys/types.h>

// Starts `program` at a new pseudo-terminal of 80 by 24 and returns the side that plays keyboard and screen; the
// process goes into `process`. -1 on failure. `arguments` ends with NULL.
int start_at_terminal(const char *program, char *const arguments[], pid_t *process);
