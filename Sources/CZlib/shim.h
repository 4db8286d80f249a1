// zlib for Swift, and what of it are macros: beginning to unpack gzip members, raw deflate.
#pragma once
#include <zlib.h>

// Expects a gzip header (RFC 1952), nothing else. A code of zlib.
static inline int gzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

// Raw deflate (RFC 1951), as the files of a ZIP archive are packed: the bytes written, or -1 where they do not fit.
static inline long raw_deflate(const unsigned char *bytes, size_t count, unsigned char *result, size_t room) {
    z_stream stream = {0};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return -1;
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = result;
    stream.avail_out = (uInt)room;
    int code = deflate(&stream, Z_FINISH);
    long written = (long)stream.total_out;
    deflateEnd(&stream);
    return code == Z_STREAM_END ? written : -1;
}

// And back.
static inline long raw_inflate(const unsigned char *bytes, size_t count, unsigned char *result, size_t room) {
    z_stream stream = {0};
    if (inflateInit2(&stream, -15) != Z_OK) return -1;
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = result;
    stream.avail_out = (uInt)room;
    int code = inflate(&stream, Z_FINISH);
    long written = (long)stream.total_out;
    inflateEnd(&stream);
    return code == Z_STREAM_END ? written : -1;
}
