/// How pages look: quiet, in the reader's own light or dark, fit to print.
enum HTMLStyle {
    /// `mso-number-format` makes spreadsheets that open the page take texts for texts, never for formulas.
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1f2937; --quiet: #5b6470; --rule: #d8dce2; --ground: #ffffff;
        --negative: #b42318 }
        @media (prefers-color-scheme: dark) {
        :root { --ink: #e5e7eb; --quiet: #a3abb6; --rule: #3a404a; --ground: #14171c; --negative: #ff9a8d }
        }
        body { margin: 0; background: var(--ground); color: var(--ink);
        font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
        main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-x: auto }
        h1 { font-size: 1.4rem; margin: 0 } h2 { font-size: 1rem; margin: 1.5rem 0 .25rem }
        section { margin-top: 2.5rem } header h2, header h3 { font-size: 1.2rem; margin: 0 } h2.part { font-size: 1.3rem }
        h3, h4 { font-size: 1rem; margin: 1.5rem 0 .25rem }
        .context, footer { color: var(--quiet) } .context { margin: .25rem 0 1.5rem }
        footer { font-size: .87rem; margin-top: 1.5rem; border-top: 1px solid var(--rule) }
        footer ul, ul { padding-left: 1.2rem; margin: .25rem 0 }
        footer li { overflow-wrap: anywhere }
        figure { margin: 0 0 1.5rem } figure svg { max-width: 100%; height: auto }
        p.number { font-size: 2rem; font-weight: 600; margin: 0 }
        dt { font-weight: 600; margin-top: .6rem } dd { margin: 0 0 0 1.2rem }
        table { border-collapse: collapse; margin-bottom: 1.5rem }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
        th, td { padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: baseline; font-weight: 400 }
        thead th { color: var(--quiet); border-bottom: 1px solid var(--rule); vertical-align: bottom }
        th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
        .text, th { mso-number-format: "\\@" }
        .negative { color: var(--negative) }
        .total th, .total td { border-top: 1px solid var(--rule); font-weight: 600 }
        .group th { font-weight: 600; padding-top: .8rem } .unranked th, .unranked td { color: var(--quiet) }
        @media print { main { max-width: none; padding: 0 } tr, figure { break-inside: avoid }
        thead { display: table-header-group } }
        """
}
