import Rendering
import Reports
import Testing

@Test func rankingAtEightyColumns() {
    let text = render(SampleReports.ranking, as: .table, options: RenderOptions(width: 80))
    #expect(
        text == """
            Win rate by rep · closed in Q4 2017 (Oct 1 – Dec 31) · all 30 reps: 60.3 %

              #  Rep                Win rate  Won  Decided  90 % range
              1  Versie Hillebrand    70.8 %   51       72   61 – 79 %  ▕████████████▏
              2  Hayden Neloms        68.1 %   32       47   56 – 78 %  ▕███████████▌▏
              3  Boris Faz            68.0 %   34       50   56 – 78 %  ▕███████████▌▏
              4  Moses Frase          67.9 %   36       53   57 – 78 %  ▕███████████▌▏
              5  Rosalina Dieter      67.7 %   21       31   53 – 80 %  ▕███████████▌▏

            8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown
            Note: equal reps would differ this much by chance; don't read the order as
                  skill. (explain TL301)
            Next: explain win rate · winrate by rep last quarter

            """)
}
