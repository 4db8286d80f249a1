/// An element of SVG or HTML in the making; its text always comes out escaped and well formed.
struct MarkupElement: Sendable {
    enum Node: Sendable {
        case element(MarkupElement)
        case text(String)
        /// Written as it is: the sheets of style, which are this program's own.
        case style(String)
    }
    private let name: String
    private let attributes: [(name: String, value: String)]
    private var children: [Node]

    init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [MarkupElement] = [])
    {
        self.name = name
        self.attributes = attributes
        self.children = children.map { .element($0) }
    }

    init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        self.name = name
        self.attributes = attributes
        children = [.text(text)]
    }

    init(style: String) {
        name = "style"
        attributes = []
        children = [.style(style)]
    }

    /// The element with one more child in front.
    func led(by child: MarkupElement) -> MarkupElement {
        var element = self
        element.children.insert(.element(child), at: 0)
        return element
    }

    /// Elements that hold elements take a line for each.
    func text(indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        let tag = name + attributes.map { " \($0.name)=\"\(MarkupElement.escaped($0.value))\"" }.joined()
        guard !children.isEmpty else {
            return MarkupElement.mayStandAlone(name) ? "\(margin)<\(tag)/>" : "\(margin)<\(tag)></\(name)>"
        }
        let parts = children.map { child in
            switch child {
            case .element(let element): "\n" + element.text(indent: indent + 1)
            case .text(let text): MarkupElement.escaped(text)
            case .style(let style): "\n\(style)"
            }
        }
        let isBlock = children.contains { if case .text = $0 { false } else { true } }
        return "\(margin)<\(tag)>\(parts.joined())\(isBlock ? "\n" + margin : "")</\(name)>"
    }

    /// Signs of markup as references; what no markup may hold is made visible.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in SafeText.markup(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Elements of SVG and the void elements of HTML; any other needs its end tag in HTML.
    private static func mayStandAlone(_ name: String) -> Bool {
        ["rect", "line", "path", "circle", "polygon", "meta"].contains(name)
    }
}
