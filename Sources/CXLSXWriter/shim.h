// libxlsxwriter for Swift, and the one thing that Swift cannot reach by itself: a private file to write into.
#pragma once
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A new, empty file of its own for nobody else; `path` ends in XXXXXX and is filled in. 0, or -1 on failure.
static inline int private_file(char *path) {
    int descriptor = mkstemp(path);
    if (descriptor < 0) return -1;
    return close(descriptor);
}
