/// A company small enough to be checked by eye.
enum SmallCompany {
    static let files: [String: String] = [
        "deals.csv": deals, "accounts.csv": accounts, "products.csv": products, "reps.csv": reps,
    ]

    static let deals = """
        Deal ID,Deal Owner,Account Name,Product,Deal Stage,Create Date,Close Date,Deal Amount
        D1,Anna,Acme,GTX Pro,Closed Won,2024-01-05,2024-02-01,1000
        D2,Anna,Beta,GTXPro,Closed Lost,2024-01-06,2024-01-20,0
        D3,Boris,Acme,MG,Closed Won,2024-01-07,2024-01-10,250
        D4,Boris,,MG,Proposal,2024-01-08,2024-04-01,
        D5,Anna,Beta,GTX Pro,Prospecting,2024-01-09,,
        D6,Boris,Gamma,MG,Closed Won,2024-01-02,2024-03-15,300

        """
    static let accounts = """
        Account,Industry,Revenue,Parent,Region
        Acme,Tools,12.5,,North
        Beta,Food,3.25,Acme,South
        Gamma,Food,1.0,Acme,South

        """
    static let products = """
        Product,Series,List Price
        GTX Pro,GTX,1200
        MG,MG,300

        """
    static let reps = """
        Name,Manager,Region
        Anna,Mona,West
        Boris,Nils,East
        Carl,Nils,East

        """
}
