import Model

/// Generates the chain of shops: the same records for the same seed on every machine, in integers only.
struct RetailGenerator: Sendable {
    let seed: UInt64

    func records() -> RetailRecords {
        let clerks = self.clerks()
        let rota = self.hours(of: clerks)
        let lines = self.lines(rota, clerks)
        let hours = crowded(rota, clerks)
        return RetailRecords(
            stores: RetailPlan.stores, clerks: clerks, articles: RetailPlan.articles, lines: lines,
            hours: hours, stock: StockCounter(lines: lines).counts())
    }

    private func clerks() -> [ClerkRecord] {
        var random = SplitMix64(seed: seed, part: .retail)
        let names = random.shuffled(PeopleNames.all)
        return zip(RetailPlan.clerks, names).map { plan, name in
            ClerkRecord(
                name: name, store: plan.store, dailyHours: plan.dailyHours, days: plan.days, pace: plan.pace)
        }
    }

    /// Every day that a shop is open, by day and then by clerk.
    private var openDays: [Day] {
        guard let first = RetailPlan.days.first, let last = RetailPlan.days.last else { return [] }
        return (0...last.days(since: first)).map { first + $0 }.filter { $0.weekday.rawValue < 6 }
    }

    // MARK: Hours

    /// Clerks take turns; on Saturdays shops call in one more, save the one that is short of people.
    private func hours(of clerks: [ClerkRecord]) -> [WorkedHours] {
        var random = SplitMix64(seed: seed, part: .retail, 1)
        return openDays.flatMap { day in
            let isSaturday = day.weekday.rawValue == 5
            let working = clerks.indices.filter { clerk in
                let isThin = clerks[clerk].store == RetailPlan.thinStore
                let chance = isSaturday ? (isThin ? 620 : 1000) : clerks[clerk].days * 1000 / 6
                return random.chance(permille: chance)
            }
            return working.map { WorkedHours(day: day, clerk: $0, hours: clerks[$0].dailyHours) }
        }
    }

    /// With those who are in one shop on Mondays beside the rota, in the order of days and clerks.
    private func crowded(_ rota: [WorkedHours], _ clerks: [ClerkRecord]) -> [WorkedHours] {
        openDays.flatMap { day -> [WorkedHours] in
            let working = rota.filter { $0.day == day }
            guard day.weekday.rawValue == 0 else { return working }
            return clerks.indices.compactMap { clerk in
                if let worked = working.first(where: { $0.clerk == clerk }) { return worked }
                guard clerks[clerk].store == RetailPlan.crowdedStore else { return nil }
                return WorkedHours(day: day, clerk: clerk, hours: clerks[clerk].dailyHours)
            }
        }
    }

    // MARK: Lines

    private func lines(_ hours: [WorkedHours], _ clerks: [ClerkRecord]) -> [SalesLine] {
        var random = SplitMix64(seed: seed, part: .retail, 2)
        var drafts: [SalesLine] = []
        for worked in hours {
            let day = RetailPlan.week[worked.day.weekday.rawValue]
            // Whoever stands in a thin shop on a Saturday serves those who wait, too.
            let isThin =
                clerks[worked.clerk].store == RetailPlan.thinStore && worked.day.weekday.rawValue == 5
            let expected =
                worked.hours * RetailPlan.linesPerHour * day * clerks[worked.clerk].pace / 1_000_000
                * (isThin ? 130 : 100) / 100
            for _ in 0..<max(1, expected + random.number(in: -3...3)) {
                if let line = line(worked, clerks, &random) { drafts.append(line) }
            }
        }
        return receipts(drafts, &random)
    }

    /// Nil where the article is wanted and not there.
    private func line(_ worked: WorkedHours, _ clerks: [ClerkRecord], _ random: inout SplitMix64)
        -> SalesLine?
    {
        let store = clerks[worked.clerk].store
        let article = random.index(weights: RetailPlan.articles.map(\.weight))
        let record = RetailPlan.articles[article]
        let quantity = record.price < 20_00 && random.chance(permille: 300) ? random.number(in: 2...5) : 1
        let minute = 9 * 60 + random.below(9 * 60)
        let back =
            record.name == RetailPlan.returnedArticle ? RetailPlan.returnedPermille : RetailPlan.returns
        let isReturn = random.chance(permille: back)
        let discount = discount(worked.clerk, &random)
        if record.name == RetailPlan.missingArticle, store == RetailPlan.missingStore,
            RetailPlan.missingDays.contains(worked.day)
        {
            return nil
        }
        return SalesLine(
            receipt: 0, day: worked.day, minute: minute, store: store, clerk: worked.clerk, article: article,
            quantity: quantity, unitPrice: record.price, discount: discount, isReturn: isReturn)
    }

    private func discount(_ clerk: Int, _ random: inout SplitMix64) -> Int {
        let isGiving = clerk == RetailPlan.givingClerk
        guard random.chance(permille: isGiving ? RetailPlan.giving.permille : RetailPlan.discounted) else {
            return 0
        }
        return isGiving ? RetailPlan.giving.percent : random.element(of: [5, 10])
    }

    /// In the order of the tills; lines of one clerk that follow each other may be one receipt.
    private func receipts(_ drafts: [SalesLine], _ random: inout SplitMix64) -> [SalesLine] {
        var lines = drafts.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.day.number, a.store, a.minute, left.offset) < (
                b.day.number, b.store, b.minute, right.offset
            )
        }.map(\.element)
        var receipt = 100_000
        for place in lines.indices {
            let goesOn =
                place > 0 && lines[place].clerk == lines[place - 1].clerk
                && lines[place].day == lines[place - 1].day
                && lines[place].isReturn == lines[place - 1].isReturn && random.chance(permille: 600)
            if goesOn { lines[place].minute = lines[place - 1].minute } else { receipt += 1 }
            lines[place].receipt = receipt
        }
        return lines
    }
}

/// Counts what is on the shelves: deliveries fill them up each week, save the one that stays empty.
struct StockCounter {
    let lines: [SalesLine]

    func counts() -> [StockCount] {
        guard let first = RetailPlan.days.first, let last = RetailPlan.days.last else { return [] }
        let sundays = (0...last.days(since: first)).map { first + $0 }.filter { $0.weekday.rawValue == 6 }
        let sold = soldByWeek()
        return sundays.flatMap { day in
            RetailPlan.stores.indices.flatMap { store in
                RetailPlan.articles.indices.map { article in
                    StockCount(
                        day: day, store: store, article: article, onHand: onHand(day, store, article, sold))
                }
            }
        }
    }

    private struct Week: Hashable {
        var sunday: Day
        var store: Int
        var article: Int
    }

    private func soldByWeek() -> [Week: Int] {
        lines.reduce(into: [:]) { sold, line in
            let sunday = line.day + (6 - line.day.weekday.rawValue)
            sold[Week(sunday: sunday, store: line.store, article: line.article), default: 0] +=
                line.isReturn ? 0 : line.quantity
        }
    }

    /// What the week left of a shelf that was full on its Monday.
    private func onHand(_ day: Day, _ store: Int, _ article: Int, _ sold: [Week: Int]) -> Int {
        let isMissing =
            RetailPlan.articles[article].name == RetailPlan.missingArticle && store == RetailPlan.missingStore
            && RetailPlan.missingDays.contains(day - 1)
        if isMissing { return 0 }
        let left = max(
            0,
            RetailPlan.articles[article].weight + 6
                - (sold[Week(sunday: day, store: store, article: article)] ?? 0))
        return left + (RetailPlan.articles[article].name == RetailPlan.piledArticle ? RetailPlan.pile : 0)
    }
}
