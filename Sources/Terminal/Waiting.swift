import Glibc

/// Waits until one of the descriptors can be read, or `milliseconds` have passed (-1: for ever).
///
/// Returns for each whether there is something to read, its end included.
func waitToRead(_ descriptors: Int32..., milliseconds: Int32 = -1) -> [Bool] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&entries, nfds_t(entries.count), milliseconds) < 0 {
        guard errno == EINTR else { return entries.map { _ in false } }
    }
    return entries.map { $0.revents != 0 }
}
