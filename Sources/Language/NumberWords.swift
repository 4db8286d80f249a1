/// Small numbers in words, which a ranking wants in digits.
enum NumberWords {
    private static let all = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
        "hundred": 100,
    ]

    static func digits(of word: String) -> Int? { all[word.lowercased()] }
}
