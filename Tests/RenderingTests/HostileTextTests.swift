import Rendering
import Reports
import Testing

// Wide, joined, long and hostile texts: exact texts.

@Test func wideCharactersKeepTheColumns() {
    let text = render(SampleReports.hostile, as: .table, options: RenderOptions())
    #expect(
        text == """
            Revenue by account

              Account                                                      Region      Revenue USD  Closed      Sales cycle days
              株式会社東京都庁                                             West             98,765  2017-03-31              57.0  ▕████████████▏
              =cmd|' /C calc'!A0                                           East             −1,200  2017-12-31              85.5  ▕            ▏
              red␛[31m␍␊line "two"                                         👩‍💻, O'Neil            0  2016-02-29               1.0  ▕            ▏
              A name that goes on for much longer than anybody would read  München              12  2017-01-01              90.0  ▕            ▏

            """)
}

@Test func longTextsAreShortened() {
    let text = render(SampleReports.hostile, as: .table, options: RenderOptions(width: 60))
    #expect(
        text == """
            Revenue by account

                                                     Revenue
              Account                    Region          USD  Closed
              株式会社東京都庁           West         98,765  2017-03-31
              =cmd|' /C calc'!A0         East         −1,200  2017-12-31
              red␛[31m␍␊line "two"       👩‍💻, O'Neil        0  2016-02-29
              A name that goes on for …  München          12  2017-01-01

            not shown for width: Sales cycle; a wider terminal or
              `as csv` shows all
            shortened for width: Account; a wider terminal or `as csv`
              shows all

            """)
}

@Test func longTextsAreShortenedInStacks() {
    let text = render(SampleReports.hostile, as: .table, options: RenderOptions(width: 30))
    #expect(
        text == """
            Revenue by account

              Account
                株式会社東京都庁
              Region         West
              Revenue USD    98,765
              Closed         2017-03-31
              Sales cycle days
                57.0

              Account
                =cmd|' /C calc'!A0
              Region         East
              Revenue USD    −1,200
              Closed         2017-12-31
              Sales cycle days
                85.5

              Account
                red␛[31m␍␊line "two"
              Region         👩‍💻, O'Neil
              Revenue USD    0
              Closed         2016-02-29
              Sales cycle days
                1.0

              Account
                A name that goes on for m…
              Region         München
              Revenue USD    12
              Closed         2017-01-01
              Sales cycle days
                90.0

            shortened for width: Account;
              a wider terminal or `as csv`
              shows all

            """)
}

@Test func hostileTextsInASCII() {
    let text = render(SampleReports.hostile, as: .table, options: RenderOptions(usesUnicode: false))
    #expect(
        text == #"""
            Revenue by account

              Account                                                           Region                              Revenue USD  Closed      Sales cycle days
              \u{682a}\u{5f0f}\u{4f1a}\u{793e}\u{6771}\u{4eac}\u{90fd}\u{5e81}  West                                     98,765  2017-03-31              57.0  |############|
              =cmd|' /C calc'!A0                                                East                                     -1,200  2017-12-31              85.5  |            |
              red^[[31m^M^Jline "two"                                           \u{1f469}\u{200d}\u{1f4bb}, O'Neil            0  2016-02-29               1.0  |            |
              A name that goes on for much longer than anybody would read       Mu\u{308}nchen                               12  2017-01-01              90.0  |            |

            """#)
}

@Test func hostileTextsInMarkdown() {
    let text = render(SampleReports.hostile, as: .markdown, options: RenderOptions())
    #expect(
        text == #"""
            **Revenue by account**

            | Account                                                     | Region     | Revenue USD | Closed     | Sales cycle days |
            | ----------------------------------------------------------- | ---------- | ----------: | ---------- | ---------------: |
            | 株式会社東京都庁                                            | West       |      98,765 | 2017-03-31 |             57.0 |
            | =cmd\|' /C calc'!A0                                         | East       |      −1,200 | 2017-12-31 |             85.5 |
            | red␛\[31m␍␊line "two"                                       | 👩‍💻, O'Neil |           0 | 2016-02-29 |              1.0 |
            | A name that goes on for much longer than anybody would read | München    |          12 | 2017-01-01 |             90.0 |

            """#)
}
