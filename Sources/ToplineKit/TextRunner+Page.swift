import Rendering

// Answers in HTML: those of one text or script make one page.

extension TextRunner {
    /// Runs sentences and writes what they came to as one page, where HTML is the form of all answers. A script that
    /// another one runs goes on its page.
    func onOnePage(_ reply: inout Reply, _ body: (inout Reply) -> Void) {
        guard options.form == "html", reply.page == nil else { return body(&reply) }
        reply.page = []
        body(&reply)
        let parts = reply.page ?? []
        reply.page = nil
        guard !parts.isEmpty else { return }
        var render = options.render
        render.cancellation = runner.cancellation
        let text = page(of: parts, options: render)
        guard !runner.cancellation.isCancelled else { return reply.note(.cancelled) }
        reply.output += text
    }
}
