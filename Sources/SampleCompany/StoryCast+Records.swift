extension StoryCast {
    /// Finds who plays which part.
    init(shape: Shape, reps: [RepRecord], deals: [DealRecord]) {
        func name(_ seat: Seat) -> String { reps.first { $0.seat == seat }!.name }
        let products = ProductLine.all
        self.init(
            tinyDealsRep: name(PlantedStories.tinyDealsSeat), leavingRep: name(PlantedStories.leavingSeat),
            savingRep: name(PlantedStories.savingSeat),
            savingDeal: deals.first { $0.amount == PlantedStories.savingAmount }!.id,
            mixRegion: RosterPlan.regions[PlantedStories.mixRegion],
            mixProduct: products[ProductLine.climateSuite].name,
            savedRegion: RosterPlan.regions[PlantedStories.savedRegion],
            seasonalProduct: products[ProductLine.frostGuard].name,
            discountTeam: PlantedStories.discountTeam,
            slipQuarter: shape.quarter(before: PlantedStories.slipQuartersBack))
    }
}
