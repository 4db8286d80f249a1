// What Swift cannot reach by itself: libedit's calls with variable argument lists, the C standard streams,
// the environment as posix_spawn wants it, and signalfd. Nothing here decides anything.
#pragma once
#include <fcntl.h>
#include <histedit.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <unistd.h>

extern char **environ;

typedef char *(*edit_prompt_function)(EditLine *);
typedef unsigned char (*edit_key_function)(EditLine *, int);
typedef int (*edit_read_function)(EditLine *, wchar_t *);

// The editor on the standard streams; NULL when there is no memory or no terminal description at all.
static inline EditLine *edit_open(const char *program) {
    return el_init(program, stdin, stdout, stderr);
}

static inline int edit_set_client(EditLine *editor, void *client) {
    return el_set(editor, EL_CLIENTDATA, client);
}

static inline void *edit_client(EditLine *editor) {
    void *client = NULL;
    return el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

// `literal` brackets what takes no room on the screen (colours) inside the prompt.
static inline int edit_set_prompt(EditLine *editor, edit_prompt_function prompt, char literal) {
    return el_set(editor, EL_PROMPT_ESC, prompt, (int)literal);
}

static inline int edit_set_right_prompt(EditLine *editor, edit_prompt_function prompt) {
    return el_set(editor, EL_RPROMPT, prompt);
}

static inline int edit_set_reader(EditLine *editor, edit_read_function reader) {
    return el_set(editor, EL_GETCFN, reader);
}

static inline int edit_set_keys(EditLine *editor, const char *style) {
    return el_set(editor, EL_EDITOR, style);
}

// 0: the editor installs no signal handlers.
static inline int edit_set_signals(EditLine *editor, int on) {
    return el_set(editor, EL_SIGNAL, on);
}

static inline int edit_set_history(EditLine *editor, History *entries) {
    return el_set(editor, EL_HIST, history, entries);
}

static inline int edit_add_function(
    EditLine *editor, const char *name, const char *help, edit_key_function function) {
    return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int edit_bind(EditLine *editor, const char *key, const char *function) {
    return el_set(editor, EL_BIND, key, function, NULL);
}

// Binds in the map of vi's command mode.
static inline int edit_bind_alternative(EditLine *editor, const char *key, const char *function) {
    return el_set(editor, EL_BIND, "-a", key, function, NULL);
}

// Binds a key by its name in the terminal's description: `up`, `down`, `home`.
static inline int edit_bind_named(EditLine *editor, const char *key, const char *function) {
    return el_set(editor, EL_BIND, "-k", key, function, NULL);
}

static inline int edit_refresh(EditLine *editor) {
    return el_set(editor, EL_REFRESH);
}

// 1: as the editor needs the terminal; 0: as the program found it.
static inline int edit_prepare_terminal(EditLine *editor, int on) {
    return el_set(editor, EL_PREP_TERM, on);
}

static inline int history_set_size(History *entries, int size) {
    HistEvent event;
    return history(entries, &event, H_SETSIZE, size);
}

static inline int history_enter(History *entries, const char *line) {
    HistEvent event;
    return history(entries, &event, H_ENTER, line);
}

static inline int history_clear(History *entries) {
    HistEvent event;
    return history(entries, &event, H_CLEAR);
}

// A descriptor that becomes readable when one of the blocked signals is pending; -1 on failure.
static inline int signals_open(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

// The next pending signal, or 0 when none is.
static inline int signals_next(int descriptor) {
    struct signalfd_siginfo info;
    return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

// Calls that the C library hides from a strict compiler.
extern int wcwidth(wchar_t character);
extern int pipe2(int ends[2], int flags);

extern int posix_openpt(int flags);
extern int grantpt(int terminal);
extern int unlockpt(int terminal);
extern int ptsname_r(int terminal, char *path, size_t size);

// A new pseudo-terminal, the side that plays the keyboard and the screen; `path` (64 bytes) names the side that a
// program is started at. -1 on failure. For whoever drives the program as a person would: its tests.
static inline int pseudo_terminal_open(char *path) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0) return -1;
    if (grantpt(terminal) == 0 && unlockpt(terminal) == 0 && ptsname_r(terminal, path, 64) == 0) return terminal;
    close(terminal);
    return -1;
}

// Columns of one character at a terminal; -1 for one that cannot be shown.
static inline int character_width(wchar_t character) {
    return wcwidth(character);
}

// A pipe that programs started later do not inherit; ends[0] is read from. 0, or -1 on failure.
static inline int private_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

static inline char **process_environment(void) {
    return environ;
}
