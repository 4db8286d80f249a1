// zlib for Swift, and the one thing of it that is a macro: beginning to unpack gzip members.
#pragma once
#include <zlib.h>

// Expects a gzip header (RFC 1952), nothing else. A code of zlib.
static inline int gzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
