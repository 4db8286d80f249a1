/// The smallest unit of a currency, by the decimals that ISO 4217 gives it.
package enum MinorUnit {
    /// 2 for most; 0 for yen, 3 for Kuwaiti dinars.
    package static func decimals(of currency: String) -> Int {
        if whole.contains(currency) { return 0 }
        if thousandths.contains(currency) { return 3 }
        return tenThousandths.contains(currency) ? 4 : 2
    }

    private static let whole: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
        "XAF", "XOF", "XPF",
    ]
    private static let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
    private static let tenThousandths: Set<String> = ["CLF", "UYW"]
}
