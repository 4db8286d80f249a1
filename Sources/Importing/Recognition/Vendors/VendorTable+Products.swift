/// The programs' lists of products and prices.
extension Vendor {
    static let priceLists: [Vendor] = [
        salesforceProducts, salesforcePrices, salesforceProductObjects, hubSpotProducts, pipedriveProducts,
        zohoProducts,
    ]

    private static let salesforceProducts = Vendor(
        "Salesforce products and prices", content: .records(.products),
        """
        Product Name | 8 | product
        Product Code | 8 | id
        Product Family | 12 | family
        List Price | 12 | list price
        List Price Currency | 10 | price currency
        Price Book Name | 25 | price book
        Price Book: Price Book Name | 25 | price book
        Product: Product Name | 15 | product
        Use Standard Price | 15 |
        Product Description | 6 |
        Active | 5 | is active
        Active (Product) | 10 | is active
        """)

    private static let salesforcePrices = Vendor(
        "Salesforce price book entries", content: .records(.products),
        """
        Product2.Name | 12 | product
        Name | 2 | product
        ProductCode | 10 | id
        Product2Id | 25 |
        Pricebook2.Name | 15 | price book
        Pricebook2Id | 25 | price book
        UnitPrice | 15 | list price
        UseStandardPrice | 15 |
        IsActive | 6 | is active
        CurrencyIsoCode | 8 | price currency
        """)

    private static let salesforceProductObjects = Vendor(
        "Salesforce product records", content: .records(.products),
        """
        Name | 2 | product
        ProductCode | 20 | id
        Family | 10 | family
        QuantityUnitOfMeasure | 15 |
        StockKeepingUnit | 15 |
        IsActive | 8 | is active
        Description | 2 |
        """)

    private static let hubSpotProducts = Vendor(
        "HubSpot products", content: .records(.products),
        """
        Name | 3 | product
        Product name | 8 | product
        SKU | 8 | id
        Unit price | 12 | list price
        Price | 3 | list price
        Unit cost | 12 |
        Currency | 2 | price currency
        Product type | 10 | family
        Product description | 8 |
        Recurring billing frequency | 20 |
        Billing frequency | 12 |
        Term | 5 |
        Status | 1 |
        """)

    private static let pipedriveProducts = Vendor(
        "Pipedrive products", content: .records(.products),
        """
        Product - Name | 20 | product
        Product - Product code | 15 | id
        Product - Unit price | 15 | list price
        Product - Unit prices | 15 | list price
        Product - Price | 15 | list price
        Product - Currency | 8 | price currency
        Product - Category | 10 | family
        Product - Active | 10 | is active
        Product - Cost per unit | 8 |
        Product - Tax | 5 |
        Product - Unit | 5 |
        Product - Owner | 5 |
        """)

    private static let zohoProducts = Vendor(
        "Zoho products", content: .records(.products),
        """
        Product Name | 6 | product
        Product Code | 8 | id
        Product Owner | 10 |
        Product Active | 20 | is active
        Product Category | 12 | family
        Unit Price | 8 | list price
        Currency | 2 | price currency
        Usage Unit | 10 |
        Qty in Stock | 10 |
        Qty Ordered | 8 |
        Commission Rate | 5 |
        Manufacturer | 5 |
        Vendor Name | 5 |
        """)
}
