/// The programs' splits of deals between people.
extension Vendor {
    static let splitLists: [Vendor] = [salesforceSplits, salesforceSplitObjects, hubSpotSplits]

    private static let salesforceSplits = Vendor(
        "Salesforce opportunity splits", content: .records(.splits),
        """
        Opportunity ID | 5 | deal
        Opportunity Name | 8 | deal
        Opportunity: Opportunity Name | 12 | deal
        Opportunity | 5 | deal
        Split Owner | 20 | rep
        Team Member | 12 | rep
        Team Member: Full Name | 12 | rep
        Split (%) | 20 | split percent
        Split % | 20 | split percent
        Percent (%) | 12 | split percent
        Split Percentage | 15 | split percent
        Split Amount | 12 | split amount
        Split Type | 15 | split type
        Split Type: Split Label | 15 | split type
        Split Note | 10 |
        """)

    private static let salesforceSplitObjects = Vendor(
        "Salesforce split records", content: .records(.splits),
        """
        OpportunityId | 15 | deal
        SplitOwnerId | 30 | rep
        SplitOwner.Name | 30 | rep
        SplitPercentage | 25 | split percent
        SplitAmount | 15 | split amount
        SplitTypeId | 20 | split type
        SplitType.MasterLabel | 20 | split type
        SplitNote | 10 |
        """)

    private static let hubSpotSplits = Vendor(
        "HubSpot deal splits", content: .records(.splits),
        """
        Record ID | 4 | deal
        Deal ID | 6 | deal
        Deal Name | 6 | deal
        Deal split user | 30 | rep
        Deal split owner | 30 | rep
        Deal split percentage | 30 | split percent
        Deal split amount | 15 | split amount
        Split user | 15 | rep
        """)
}
